namespace Rapport.Alliance;

/// <summary>R6, the default detector, or its successor R6b, as a rule over a client's sessions.</summary>
public sealed class LevelRule : SessionRule
{
    private static readonly RuleCard R6 = new("R6", "1", "robust level filter",
        "our own; better than the published session rules in simulated worlds, slow slides excepted; not yet tested on labelled sessions of real clients");

    private static readonly RuleCard R6b = new("R6b", "1", "robust level filter with memory",
        "our own; at least as good as R6 in seven simulated worlds, its constants were chosen in such worlds; not yet tested on labelled sessions of real clients");

    /// <summary>R6.</summary>
    /// <param name="prior">What the practice knows before the first session.</param>
    /// <param name="scale">The instrument.</param>
    /// <param name="limits">From which z on it speaks; the shipped limits where null.</param>
    public LevelRule(PracticePrior prior, ScoreScale scale, AlarmLimits? limits = null) : this(FilterTuning.R6, prior, scale, limits) { }

    private LevelRule(FilterTuning tuning, PracticePrior prior, ScoreScale scale, AlarmLimits? limits) : base(tuning == FilterTuning.R6 ? R6 : R6b, scale) =>
        (Limits, Filter) = (limits ?? AlarmLimits.Shipped, new(prior, scale.Direction, tuning));

    /// <summary>From which z on the rule speaks.</summary>
    public AlarmLimits Limits { get; }

    internal LevelFilter Filter { get; }

    /// <summary>R6b.</summary>
    /// <param name="prior">What the practice knows before the first session; <see cref="PracticePrior.Smooth"/> where it is learned from sessions.</param>
    /// <param name="scale">The instrument.</param>
    /// <param name="limits">From which z on it speaks; the shipped limits where null.</param>
    public static LevelRule WithMemory(PracticePrior prior, ScoreScale scale, AlarmLimits? limits = null) => new(FilterTuning.R6b, prior, scale, limits);

    /// <inheritdoc/>
    public override SessionRun Begin() => new LevelRun(this);
}
