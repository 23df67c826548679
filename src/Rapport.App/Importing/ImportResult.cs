namespace Rapport.App.Importing;

/// <summary>What came of reading in.</summary>
public abstract record ImportResult
{
    private ImportResult() { }

    /// <summary>Something is wrong; nothing was written.</summary>
    public sealed record HasProblems(IReadOnlyList<ImportProblem> Problems) : ImportResult;

    /// <summary>All is right. Those alike are here already, perhaps; a person decides.</summary>
    public sealed record Ready(int Clients, int Scores, IReadOnlyList<ImportedClient> Alike) : ImportResult;

    /// <summary>All is written.</summary>
    public sealed record Done(int Clients, int Scores) : ImportResult;

    /// <summary>Whoever reads in is no therapist, so nobody would work with them.</summary>
    public sealed record NoTherapist : ImportResult;
}
