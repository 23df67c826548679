namespace Rapport.App.Importing;

/// <summary>What was read from files, all lines that could be read.</summary>
public sealed record ImportBatch(IReadOnlyList<ImportedClient> Clients, IReadOnlyList<ImportedScore> Scores)
{
    /// <summary>The most lines of one file.</summary>
    public const int MostLines = 5_000;

    /// <summary>The most bytes of one file: four megabytes, two of them within the largest body.</summary>
    public const int MostBytes = 4 * 1024 * 1024;
}
