namespace Rapport.Instruments;

/// <summary>Whether a cluster rule is met.</summary>
public enum ClusterResult
{
    /// <summary>Enough items count in every cluster, whatever was left out.</summary>
    Met,

    /// <summary>In some cluster too few items could count, even if those left out did.</summary>
    NotMet,

    /// <summary>It depends on answers that were left out.</summary>
    Undetermined,
}
