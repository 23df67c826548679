namespace Rapport.Instruments;

/// <summary>How a score is held against a cut-off. Equality is written down because sources differ in it.</summary>
public enum Comparison
{
    /// <summary>The score is the value or more (&gt;=).</summary>
    AtLeast,

    /// <summary>The score is more than the value (&gt;).</summary>
    Above,

    /// <summary>The score is the value or less (&lt;=).</summary>
    AtMost,

    /// <summary>The score is less than the value (&lt;).</summary>
    Below,
}
