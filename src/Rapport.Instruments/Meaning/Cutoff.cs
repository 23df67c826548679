namespace Rapport.Instruments;

/// <summary>A published value from which a score is read differently. It is a sentence about groups, never a diagnosis.</summary>
public sealed record Cutoff
{
    /// <summary>The name under which a cut-off speaks of the total.</summary>
    public const string Total = "total";

    /// <summary>The name under which a cut-off speaks of the plain sum, before it is multiplied or looked up.</summary>
    public const string RawTotal = "raw-total";

    /// <summary>The name under which a cut-off speaks of every item by itself.</summary>
    public const string EachItem = "each-item";

    internal Cutoff() { }

    /// <summary>Which score: <see cref="Total"/>, <see cref="RawTotal"/>, <see cref="EachItem"/> or the id of a subscale.</summary>
    public string Score { get; internal init; } = Total;

    /// <summary>How the score is compared.</summary>
    public Comparison Comparison { get; internal init; }

    /// <summary>The value, in points of that score.</summary>
    public double Value { get; internal init; }

    /// <summary>What the source says of scores beyond it.</summary>
    public string Meaning { get; internal init; } = "";

    /// <summary>The respondent it was made for; null for every one.</summary>
    public Respondent? Respondent { get; internal init; }

    /// <summary>The group it was made for (an age range); null for everybody. A cut-off of a group is shown, never applied unasked.</summary>
    public string? Group { get; internal init; }

    /// <summary>Where it comes from.</summary>
    public Evidence Evidence { get; internal init; } = Evidence.None;

    /// <summary>True when a score lies on the side that the cut-off speaks of.</summary>
    /// <param name="score">A score on the scale that <see cref="Score"/> names.</param>
    /// <returns>Whether it is passed.</returns>
    public bool IsPassedBy(double score) => Comparison switch
    {
        Comparison.AtLeast => score >= Value,
        Comparison.Above => score > Value,
        Comparison.AtMost => score <= Value,
        _ => score < Value,
    };
}
