namespace Rapport.App.Clients;

/// <summary>What came of changing who works with somebody.</summary>
public abstract record TeamChanged
{
    private TeamChanged() { }

    /// <summary>It holds.</summary>
    public sealed record Changed : TeamChanged;

    /// <summary>They work with them already.</summary>
    public sealed record AlreadySo : TeamChanged;

    /// <summary>Nobody of that name works as a therapist here, or they must not see this record.</summary>
    public sealed record NotPossible : TeamChanged;

    /// <summary>Somebody has to work with them: first put somebody else in charge, or end the work.</summary>
    public sealed record LastOne : TeamChanged;
}
