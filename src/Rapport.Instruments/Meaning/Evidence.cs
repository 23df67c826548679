namespace Rapport.Instruments;

/// <summary>Where a fact comes from and how sure it is.</summary>
/// <param name="Source">The paper, manual or page; null where none is known.</param>
/// <param name="Status">How sure it is.</param>
public sealed record Evidence(string? Source, EvidenceStatus Status)
{
    /// <summary>A fact without a known source.</summary>
    public static Evidence None { get; } = new(null, EvidenceStatus.Unknown);
}
