namespace Rapport.Care;

/// <summary>One message that the program may send to a client. A reader over the shoulder learns nothing from it.</summary>
/// <param name="Id">Its stable name.</param>
/// <param name="Purpose">What it is for, for staff.</param>
/// <param name="Parameters">The places to fill, over all channels.</param>
/// <param name="Channels">Its words for each channel.</param>
public sealed record MessageTemplate(string Id, string Purpose, IReadOnlyList<string> Parameters, MessageChannels Channels)
{
    /// <summary>The message with every place filled.</summary>
    /// <param name="channel">By e-mail or by text.</param>
    /// <param name="language">The client's language tag.</param>
    /// <param name="values">A value for every parameter.</param>
    /// <exception cref="ArgumentException">A parameter has no value; also where this channel would not need it.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A channel on which nothing is written.</exception>
    public WrittenMessage Write(ContactChannel channel, string language, IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        foreach (var parameter in Parameters) Placeholders.Fill($"{{{parameter}}}", values);
        return channel switch
        {
            ContactChannel.Text => new(null, Placeholders.Fill(Channels.Text.In(language), values)),
            ContactChannel.Email => new(Placeholders.Fill(Channels.Email.Subject.In(language), values), Placeholders.Fill(Channels.Email.Body.In(language), values)),
            _ => throw new ArgumentOutOfRangeException(nameof(channel), channel, "nothing is written on it"),
        };
    }
}
