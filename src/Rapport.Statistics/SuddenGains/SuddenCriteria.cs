namespace Rapport.Statistics.SuddenGains;

/// <summary>What counts as a sudden gain or loss (Tang and DeRubeis 1999; rule R10). At least one criterion is in use.</summary>
/// <param name="Direction">Which way is better.</param>
/// <param name="Kind">Gain or loss.</param>
public sealed record SuddenCriteria(Direction Direction, SuddenKind Kind = SuddenKind.Gain)
{
    /// <summary>First criterion: points by which the score must move, above 0 for gains and losses alike; null: off.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a finite number above 0.</exception>
    public double? CutOff { get; init => field = Guard(value, nameof(CutOff)); }

    /// <summary>Second criterion: share of the score before by which it must move, above 0 (0.25 is usual); null: off.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a finite number above 0.</exception>
    public double? Percentage { get; init => field = Guard(value, nameof(Percentage)); } = 0.25;

    /// <summary>Third criterion.</summary>
    public ThirdCriterion Third { get; init; } = new ThirdCriterion.Adjusted();

    /// <summary>The first column is a baseline before session 1, so the first interval judged is called 1to2. Only names change.</summary>
    public bool FromFirst { get; init; }

    /// <summary>What a change of exactly the cut-off or percentage counts as.</summary>
    public Ties Ties { get; init; } = Ties.OnPaper;

    /// <summary>Where to follow the peer instead of the textbook.</summary>
    public PublishedForms Published { get; init; } = PublishedForms.None;

    /// <summary>+1 where the change looked for is a fall of the score, -1 where it is a rise.</summary>
    internal double Fall => Direction == Direction.LowerIsBetter == (Kind == SuddenKind.Gain) ? 1 : -1;

    /// <summary>+1 where a fall is towards health, -1 where a rise is.</summary>
    internal double FallIsHealth => Direction == Direction.LowerIsBetter ? 1 : -1;

    internal bool Follows(PublishedForms form) => Published.HasFlag(form);

    private static double? Guard(double? value, string name) => value is null || (value > 0 && double.IsFinite(value.Value))
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "a threshold is a finite number above 0");
}
