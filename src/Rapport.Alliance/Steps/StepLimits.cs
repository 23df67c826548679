namespace Rapport.Alliance;

/// <summary>R2's parameters.</summary>
public sealed record StepLimits
{
    /// <summary>k: how many standard deviations of the differences make a drop; 2 = strict, 1 = lenient.</summary>
    public double Deviations { get; init; } = 2;

    /// <summary>Whose differences.</summary>
    public StepScope Scope { get; init; }

    /// <summary>Standard deviation of the pooled differences of a sample, in units of the score; NaN where the scope does not ask for it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A spread that is 0 or less, or infinite.</exception>
    public double SampleSpread
    {
        get;
        init => field = double.IsNaN(value) || (value > 0 && double.IsFinite(value)) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "above 0 and finite");
    } = double.NaN;

    /// <summary>H: within how many sessions a drop counts as repaired.</summary>
    public int Horizon { get; init; } = 3;

    /// <summary>f: the share of the drop that must be won back.</summary>
    public double ShareWonBack { get; init; } = 0.5;

    /// <summary>The least number of own differences.</summary>
    public int DifferencesNeeded { get; init; } = 4;

    /// <summary>How many of 100 unchanged clients show at least one such drop in twelve sessions, by simulation of independent normal noise.</summary>
    internal string Warning => Deviations switch
    {
        1 => "in twelve sessions about 90 of 100 clients without any strain show at least one.",
        2 => "in twelve sessions about 23 of 100 clients without any strain show at least one.",
        _ => "in twelve sessions between 23 and 90 of 100 clients without any strain show at least one when the limit lies between 2 and 1 standard deviations.",
    };

    /// <summary>The limits, once it is sure that the scope has the spread that it asks for.</summary>
    /// <exception cref="ArgumentException">A scope of the sample without the sample's spread.</exception>
    internal static StepLimits Checked(StepLimits limits) =>
        limits.Scope == StepScope.Own || !double.IsNaN(limits.SampleSpread) ? limits : throw new ArgumentException("the scope asks for the sample's spread", nameof(limits));

    /// <summary>The spread that Q = k * spread is made from; NaN where the own differences do not suffice.</summary>
    internal double Spread(in RunningMoments own, ScoreScale scale)
    {
        var mine = own.Count < DifferencesNeeded ? double.NaN : scale.Floored(own.Spread);
        return Scope switch
        {
            StepScope.Own => mine,
            StepScope.Sample => scale.Floored(SampleSpread),
            StepScope.Stricter => Math.Max(mine, scale.Floored(SampleSpread)),
            _ => throw new InvalidOperationException("no such scope"),
        };
    }
}
