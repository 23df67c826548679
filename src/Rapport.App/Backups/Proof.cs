namespace Rapport.App.Backups;

/// <summary>What was found when every sealed text of a store was opened.</summary>
/// <param name="Rows">Rows of all tables.</param>
/// <param name="Texts">Sealed texts that open.</param>
public sealed record Proof(long Rows, long Texts)
{
    /// <summary>Sealed texts of clients who were erased: noise, as it should be.</summary>
    public long Erased { get; init; }

    /// <summary>How many texts do not open, by table and column.</summary>
    public required IReadOnlyDictionary<string, long> Broken { get; init; }

    /// <summary>Clients and practices whose key is not there though nobody erased them.</summary>
    public required IReadOnlyList<Guid> WithoutKey { get; init; }

    /// <summary>Tables whose rows differ from what the head of the backup says.</summary>
    public required IReadOnlyList<string> Different { get; init; }

    public bool IsWhole => Broken.Count == 0 && WithoutKey.Count == 0 && Different.Count == 0;
}
