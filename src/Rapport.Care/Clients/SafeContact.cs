namespace Rapport.Care;

/// <summary>What the client allows: by which channel, between which hours of their day. Until the client has confirmed it nothing is sent.</summary>
public sealed record SafeContact
{
    private SafeContact(ContactChannel channel, TimeOnly from, TimeOnly to) => (Channel, From, To) = (channel, from, to);

    /// <summary>Never to be contacted.</summary>
    public static SafeContact Never { get; } = new(ContactChannel.Never, default, default);

    /// <summary>By which channel.</summary>
    public ContactChannel Channel { get; }

    /// <summary>The first minute of the day at which it is safe, local time.</summary>
    public TimeOnly From { get; }

    /// <summary>The end of the safe hours, itself not safe any more.</summary>
    public TimeOnly To { get; }

    /// <summary>One channel between two hours of the same day.</summary>
    /// <param name="channel">By which channel.</param>
    /// <param name="from">From when on.</param>
    /// <param name="to">Until when, later on the same day.</param>
    /// <exception cref="ArgumentException">The channel "never", or hours that end before they begin.</exception>
    public static SafeContact By(ContactChannel channel, TimeOnly from, TimeOnly to) =>
        channel == ContactChannel.Never ? throw new ArgumentException("never has no hours", nameof(channel))
        : to <= from ? throw new ArgumentException("safe hours end after they begin", nameof(to))
        : new(channel, from, to);
}
