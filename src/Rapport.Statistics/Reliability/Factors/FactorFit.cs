namespace Rapport.Statistics.Reliability.Factors;

/// <summary>How well a one-factor model reproduces the covariances. Definitions as in docs/methods/reliability.md; divisor n throughout.</summary>
public sealed record FactorFit
{
    /// <summary>n times the discrepancy of maximum likelihood, at least 0.</summary>
    public required double ChiSquare { get; init; }

    /// <summary>Its degrees of freedom, k (k - 3) / 2.</summary>
    public required int DegreesOfFreedom { get; init; }

    /// <summary>The chance of a larger chi-square if the model is true; NaN with no degrees of freedom.</summary>
    public required double P { get; init; }

    /// <summary>Comparative fit index (Bentler 1990), 0 to 1.</summary>
    public required double Cfi { get; init; }

    /// <summary>Tucker-Lewis index; may pass 1.</summary>
    public required double Tli { get; init; }

    /// <summary>Root mean square error of approximation; 0 with no degrees of freedom.</summary>
    public required double Rmsea { get; init; }

    /// <summary>Standardised root mean square residual, the diagonal among the residuals.</summary>
    public required double Srmr { get; init; }

    /// <summary>Log-likelihood of the rows under the normal distribution with free means.</summary>
    public required double LogLikelihood { get; init; }

    /// <summary>Akaike's criterion: 2 (2k) - 2 log-likelihood.</summary>
    public required double Aic { get; init; }

    /// <summary>Schwarz's criterion: log(n) (2k) - 2 log-likelihood.</summary>
    public required double Bic { get; init; }
}
