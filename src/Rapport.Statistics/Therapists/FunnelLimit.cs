namespace Rapport.Statistics.Therapists;

/// <summary>The two limits of a funnel.</summary>
public enum FunnelLimit
{
    /// <summary>Chance alone leaves 95 % of therapists inside (1.96 standard errors).</summary>
    Percent95,

    /// <summary>Chance alone leaves 99.8 % inside (3.09 standard errors).</summary>
    Percent998,
}
