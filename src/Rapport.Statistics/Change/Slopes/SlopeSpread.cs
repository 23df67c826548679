using System.Runtime.InteropServices;

namespace Rapport.Statistics.Change.Slopes;

/// <summary>How clients' own lines spread around the average line.</summary>
/// <param name="Intercept">Variance of clients' intercepts, 0 or more.</param>
/// <param name="Covariance">Covariance of intercepts and slopes.</param>
/// <param name="Slope">Variance of clients' slopes, 0 or more.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SlopeSpread(double Intercept, double Covariance, double Slope);
