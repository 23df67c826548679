namespace Rapport.Instruments;

/// <summary>How keyed answers become a score.</summary>
public enum ScoreMethod
{
    /// <summary>They are added.</summary>
    Sum,

    /// <summary>They are averaged.</summary>
    Mean,

    /// <summary>The rule is not known here; there is no score until the practice enters it.</summary>
    Unknown,
}
