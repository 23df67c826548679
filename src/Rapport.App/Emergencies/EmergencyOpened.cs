using Rapport.Care;

namespace Rapport.App.Emergencies;

/// <summary>What came of opening a record in an emergency.</summary>
public abstract record EmergencyOpened
{
    private EmergencyOpened() { }

    /// <summary>It is open until then, and whoever is in charge is told.</summary>
    public sealed record Opened(Id<Client> Client, DateTimeOffset Until) : EmergencyOpened;

    /// <summary>They work with this client anyway, or opened the record already.</summary>
    public sealed record OpenAnyway(Id<Client> Client) : EmergencyOpened;

    /// <summary>Nobody is called so, or they must not see this record: the two look the same.</summary>
    public sealed record Nobody : EmergencyOpened;

    /// <summary>Several are called so: an e-mail address or a number tells them apart.</summary>
    public sealed record Several : EmergencyOpened;
}
