namespace Rapport.Instruments;

/// <summary>The published number of points from which a change of the total counts.</summary>
/// <param name="Points">Points of the total, above 0.</param>
/// <param name="IsErrorBased">
/// True when the figure is 1.96 standard errors of a difference (Jacobson and Truax 1991). False when it is the smallest change that
/// people call worthwhile: such a figure says nothing about measurement error, so no standard error is derived from it.
/// </param>
/// <param name="Evidence">Where it comes from.</param>
public sealed record ReliableChange(double Points, bool IsErrorBased, Evidence Evidence)
{
    /// <summary>The standard error of one score that the figure implies: points / (1.96 * sqrt 2); null when it is not error-based.</summary>
    public double? ImpliedError => IsErrorBased ? Points / (1.96 * Math.Sqrt(2)) : null;
}
