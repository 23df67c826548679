using Rapport.Care;

namespace Rapport.App.Clients;

/// <summary>What came of adding somebody.</summary>
public abstract record ClientAdded
{
    private ClientAdded() { }

    /// <summary>They are here.</summary>
    public sealed record Added(Id<Client> Client, Id<Session>? First) : ClientAdded;

    /// <summary>Somebody here has the same name, address or number. A person decides; nothing is merged.</summary>
    public sealed record MayBeHere(IReadOnlyList<Client> Alike) : ClientAdded;

    /// <summary>The therapist has other sessions while the first one would run. A person decides; nothing was changed.</summary>
    public sealed record MeetsOthers(IReadOnlyList<Session> Others) : ClientAdded;

    /// <summary>Whoever should work with them is no therapist here.</summary>
    public sealed record NoTherapist : ClientAdded;
}
