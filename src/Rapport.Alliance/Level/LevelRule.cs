namespace Rapport.Alliance;

/// <summary>R6 as a rule over a client's sessions: the default detector.</summary>
/// <param name="prior">What the practice knows before the first session.</param>
/// <param name="scale">The instrument.</param>
/// <param name="limits">From which z on it speaks; the shipped limits where null.</param>
public sealed class LevelRule(PracticePrior prior, ScoreScale scale, AlarmLimits? limits = null) : SessionRule(Identity, scale)
{
    private static readonly RuleCard Identity = new("R6", "1", "robust level filter",
        "our own; better than or equal to the published session rules in seven simulated worlds; not yet tested on labelled sessions of real clients");

    /// <summary>From which z on the rule speaks.</summary>
    public AlarmLimits Limits { get; } = limits ?? AlarmLimits.Shipped;

    internal LevelFilter Filter { get; } = new(prior, scale.Direction);

    /// <inheritdoc/>
    public override SessionRun Begin() => new LevelRun(this);
}
