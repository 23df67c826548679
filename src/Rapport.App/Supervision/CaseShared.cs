namespace Rapport.App.Supervision;

/// <summary>What came of showing a piece of work to a supervisor.</summary>
public abstract record CaseShared
{
    private CaseShared() { }

    /// <summary>It is shown.</summary>
    public sealed record Shown : CaseShared;

    /// <summary>It is shown to them already.</summary>
    public sealed record AlreadySo : CaseShared;

    /// <summary>This person does not supervise here, works with this client, or must not see this record.</summary>
    public sealed record NotPossible : CaseShared;
}
