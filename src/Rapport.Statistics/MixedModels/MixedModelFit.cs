namespace Rapport.Statistics.MixedModels;

/// <summary>
/// A fitted linear mixed model, in lme4's conventions. Described in docs/methods/mixed-models.md. It computes effects, degrees of freedom and
/// limits when asked, on shared scratch space: not for several threads at once.
/// </summary>
public sealed class MixedModelFit
{
    private readonly FitState _state;
    private readonly double[] _covariance;

    internal MixedModelFit(FitState state, Formula formula, long dropped)
    {
        (_state, Formula, Dropped) = (state, formula, dropped);
        var (data, criterion) = (state.Data, state.Criterion);
        LogLikelihood = -criterion.Profiled(state.Search.Theta, []) / 2;
        Evaluations = criterion.Evaluations;
        Sigma = Math.Sqrt(criterion.ResidualVariance);
        var relative = state.Outward(data.Fixed, criterion.Root.Covariance());
        _covariance = [.. relative.Select(value => value * Sigma * Sigma)];
        var estimates = state.OutwardEffects(data.Fixed, state.Standard.Restore(criterion.Root.Effects));
        Fixed = [.. formula.FixedTerms.Select((term, i) => new FixedEffect(term, estimates[i], Math.Sqrt(FixedCovariance(i, i))))];
        Variance = VarianceTable.Of(state, Sigma);
        Theta = [.. data.Blocks.SelectMany(block => VarianceTable.LowerTriangle(state.Lambda(block), block.Size))];
        Groups = [.. data.Blocks.DistinctBy(block => block.Level)
            .Select(block => new GroupSize(block.Shape.Group, data.Levels[block.Level].Count))];
    }

    /// <summary>The criterion behind the fit, for tests of its gradient.</summary>
    internal FitState State => _state;

    /// <summary>The model.</summary>
    public Formula Formula { get; }

    /// <summary>REML or maximum likelihood.</summary>
    public FitCriterion EstimatedBy => _state.Criterion.IsReml ? FitCriterion.Reml : FitCriterion.Ml;

    /// <summary>Rows used.</summary>
    public long Rows => _state.Data.Rows;

    /// <summary>Rows left out because something was missing.</summary>
    public long Dropped { get; }

    /// <summary>The grouping factors and their numbers of levels, in lme4's order.</summary>
    public IReadOnlyList<GroupSize> Groups { get; }

    /// <summary>Fixed effects in the formula's order.</summary>
    public IReadOnlyList<FixedEffect> Fixed { get; }

    /// <summary>Variances, then covariances, of each random term in lme4's order; the residual variance last.</summary>
    public IReadOnlyList<VarianceComponent> Variance { get; }

    /// <summary>The relative covariance factors: for each random term the lower triangle column by column, diagonal not negative.</summary>
    public IReadOnlyList<double> Theta { get; }

    /// <summary>Residual standard deviation, in the outcome's unit.</summary>
    public double Sigma { get; }

    /// <summary>Log-likelihood; restricted when fitted by REML, without a term for log|X'X|.</summary>
    public double LogLikelihood { get; }

    /// <summary>-2 log-likelihood.</summary>
    public double Criterion => -2 * LogLikelihood;

    /// <summary>Fixed effects, variance parameters and the residual variance.</summary>
    public int Parameters => Fixed.Count + Theta.Count + 1;

    /// <summary>Akaike's criterion.</summary>
    public double Aic => Criterion + 2 * Parameters;

    /// <summary>Schwarz's criterion, counting rows.</summary>
    public double Bic => Criterion + Math.Log(Rows) * Parameters;

    /// <summary>
    /// Whether a variance is estimated as nothing or a correlation as one: a diagonal entry of the relative covariance factor below 1e-4, as in
    /// lme4, with every predictor about its mean and at a spread near one, so that the unit of a predictor does not matter.
    /// </summary>
    public bool IsSingular => _state.Search.IsSingular;

    /// <summary>How often the criterion was evaluated.</summary>
    public int Evaluations { get; }

    /// <summary>Covariance of two fixed effects, by their positions in <see cref="Fixed"/>.</summary>
    /// <param name="first">Position of the one, from 0.</param>
    /// <param name="second">Position of the other, from 0.</param>
    /// <returns>In the units of both; the square of the standard error when they are the same.</returns>
    public double FixedCovariance(int first, int second) => _covariance[first * _state.Data.Fixed.Length + second];

    /// <summary>
    /// Share of one grouping factor in the variance of a single outcome where every random slope is at 0: its intercepts' variance over all
    /// intercepts' variances and the residual's. For therapists, the therapist effect.
    /// </summary>
    /// <param name="group">The grouping factor, as printed.</param>
    /// <returns>From 0 to 1; NaN when the group has no random intercept.</returns>
    public double Share(string group)
    {
        var parts = Variance.Where(row => row.Term2 is null && row.Term is null or "(Intercept)").ToList();
        var own = parts.Where(row => row.Group == group && row.Term is not null).ToList();
        return own.Count == 0 ? double.NaN : own.Sum(row => row.Value) / parts.Sum(row => row.Value);
    }

    /// <summary>Every group's own effects: grouping factors in lme4's order, groups in ordinal order of their ids, terms in lme4's order.</summary>
    public IEnumerable<ConditionalMode> ConditionalModes() => new ConditionalModes(_state).All(Sigma);

    /// <summary>Satterthwaite's degrees of freedom of each fixed effect (Kuznetsova et al. 2017).</summary>
    /// <returns>One number for each of <see cref="Fixed"/>; NaN where the likelihood has no curvature.</returns>
    public IReadOnlyList<double> SatterthwaiteFreedom() => new Satterthwaite(_state).Freedom();

    /// <summary>
    /// Profile limits of the standard deviations of terms with a single effect, of sigma and of the fixed effects, in that order. Costs some
    /// hundred evaluations a parameter. Correlated effects have none here.
    /// </summary>
    /// <param name="level">Coverage, between 0 and 1.</param>
    /// <returns>One pair of limits a parameter.</returns>
    /// <exception cref="InvalidOperationException">The fit is by REML, whose criterion does not compare fixed effects.</exception>
    public IReadOnlyList<ProfileLimits> ProfileLimits(double level = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(level);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(level, 1);
        if (EstimatedBy == FitCriterion.Reml) throw new InvalidOperationException("profile limits need a fit by maximum likelihood");
        return [.. new Profiles(_state, this, level).All()];
    }

    /// <summary>A coefficient that holds for everybody.</summary>
    /// <param name="Term">As lme4 prints it.</param>
    /// <param name="Estimate">In the outcome's unit per unit of the term.</param>
    /// <param name="StandardError">In the same unit.</param>
    public sealed record FixedEffect(string Term, double Estimate, double StandardError);

    /// <summary>A variance, or a covariance of two effects.</summary>
    /// <param name="Group">The grouping factor, or <c>Residual</c>.</param>
    /// <param name="Term">The effect; null for the residual.</param>
    /// <param name="Term2">The other effect of a covariance, else null.</param>
    /// <param name="Value">Variance or covariance.</param>
    /// <param name="Correlation">Null for a variance; NaN when one of the two variances is nothing.</param>
    public sealed record VarianceComponent(string Group, string? Term, string? Term2, double Value, double? Correlation);

    /// <summary>How many groups there are.</summary>
    /// <param name="Name">The grouping factor, as printed.</param>
    /// <param name="Levels">Groups with at least one row used.</param>
    public sealed record GroupSize(string Name, int Levels);
}
