namespace Rapport.Statistics.SuddenGains;

/// <summary>The three criteria at one interval, and all that are in use together. One byte, two bits each.</summary>
public readonly record struct IntervalJudgement
{
    private readonly byte _bits;

    internal IntervalJudgement(int first, int second, int third, int all) => _bits = unchecked((byte)(first | second << 2 | third << 4 | all << 6));

    /// <summary>The change in points reached the cut-off.</summary>
    public Met First => (Met)(_bits & 3);

    /// <summary>The change reached the percentage of the score before it.</summary>
    public Met Second => (Met)(_bits >> 2 & 3);

    /// <summary>The change stands out from the sessions around it.</summary>
    public Met Third => (Met)(_bits >> 4 & 3);

    /// <summary>Every criterion in use is met; not judged when one of them could not be judged, even if another failed.</summary>
    public Met All => (Met)(_bits >> 6 & 3);

    /// <summary>One character for a criterion's outcome: <c>1</c> met, <c>0</c> not met, <c>-</c> not judged.</summary>
    /// <param name="outcome">What became of the criterion.</param>
    public static char Symbol(Met outcome) => outcome switch { Met.Yes => '1', Met.No => '0', _ => '-' };
}
