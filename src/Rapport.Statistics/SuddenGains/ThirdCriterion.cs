namespace Rapport.Statistics.SuddenGains;

/// <summary>How much the mean before must differ from the mean after, in pooled standard deviations.</summary>
public abstract record ThirdCriterion
{
    private ThirdCriterion() { }

    /// <summary>Not asked for.</summary>
    public sealed record Off : ThirdCriterion;

    /// <summary>Two-sided Student quantile at the degrees of freedom that the sessions present leave: 2.776, 3.182, 4.303 at 0.05.</summary>
    /// <param name="Alpha">Strictly between 0 and 1.</param>
    public sealed record Adjusted(double Alpha = 0.05) : ThirdCriterion
    {
        /// <summary>Both tails together.</summary>
        public double Alpha { get; } = Alpha is > 0 and < 1
            ? Alpha
            : throw new ArgumentOutOfRangeException(nameof(Alpha), Alpha, "alpha lies strictly between 0 and 1");
    }

    /// <summary>The same value however many sessions are present.</summary>
    /// <param name="Value">Finite, above 0; 2.776 in the first studies.</param>
    public sealed record Fixed(double Value = 2.776) : ThirdCriterion
    {
        /// <summary>Critical value.</summary>
        public double Value { get; } = Value > 0 && double.IsFinite(Value)
            ? Value
            : throw new ArgumentOutOfRangeException(nameof(Value), Value, "a critical value is a finite number above 0");
    }
}
