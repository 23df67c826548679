namespace Rapport.Care;

/// <summary>Which outcome instrument a client is asked before sessions, and from when on. A change begins another one, so that scores of one instrument stay together.</summary>
/// <param name="id">Its identifier.</param>
/// <param name="client">Who is asked.</param>
/// <param name="instrument">The instrument's id.</param>
/// <param name="from">The first day.</param>
public sealed class ClientInstrument(Id<ClientInstrument> id, Id<Client> client, string instrument, DateOnly from)
{
    /// <summary>Its identifier.</summary>
    public Id<ClientInstrument> Id { get; } = id;

    /// <summary>Who is asked.</summary>
    public Id<Client> Client { get; } = client;

    /// <summary>The instrument's id.</summary>
    public string Instrument { get; } = Guard.Words(instrument);

    /// <summary>The first day.</summary>
    public DateOnly From { get; } = from;

    /// <summary>The first day on which it is no longer asked; null while it is.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Whether it is asked on a day.</summary>
    /// <param name="day">The practice's day.</param>
    public bool Holds(DateOnly day) => day >= From && (Until is null || day < Until);

    /// <summary>Ends it. An earlier end that is known stands.</summary>
    /// <param name="until">The first day on which it is no longer asked; never before it began.</param>
    public void End(DateOnly until)
    {
        var end = until < From ? From : until;
        Until = Until is { } known && known <= end ? known : end;
    }
}
