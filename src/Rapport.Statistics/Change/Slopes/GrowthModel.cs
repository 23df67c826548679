namespace Rapport.Statistics.Change.Slopes;

/// <summary>
/// A fitted growth model with a line of its own for each client: <c>score = (Intercept + u0) + (Slope + u1) * time + error</c>.
/// Gives the empirical-Bayes line of a client who was not part of the fit (rule R9).
/// </summary>
/// <param name="Intercept">Average score at time 0, in points.</param>
/// <param name="Slope">Average slope, in points for each unit of time.</param>
/// <param name="Clients">How clients' own lines spread around it.</param>
/// <param name="ResidualVariance">Variance within clients, above 0.</param>
public sealed record GrowthModel(double Intercept, double Slope, SlopeSpread Clients, double ResidualVariance)
{
    /// <summary>Variance within clients, above 0.</summary>
    public double ResidualVariance { get; } = ResidualVariance > 0
        ? ResidualVariance
        : throw new ArgumentOutOfRangeException(nameof(ResidualVariance), ResidualVariance, "a residual variance is above 0");

    /// <summary>
    /// The client's deviations given their sessions: u = D Z' V^-1 (y - X beta) with conditional covariance D - D Z' V^-1 Z D,
    /// computed as (I + D A)^-1 D with A = Z'Z / residual variance, which needs no inverse of D.
    /// </summary>
    /// <param name="times">Times of the sessions that were rated.</param>
    /// <param name="scores">Their scores, as many.</param>
    /// <exception cref="ArgumentException">Times and scores differ in number.</exception>
    public (double InterceptDeviation, ClientSlope Slope) Estimate(ReadOnlySpan<double> times, ReadOnlySpan<double> scores)
    {
        if (times.Length != scores.Length) throw new ArgumentException("each score needs its time", nameof(scores));
        double n = 0, t = 0, tt = 0, r = 0, tr = 0;
        for (var i = 0; i < times.Length; i++)
        {
            var residual = scores[i] - Intercept - Slope * times[i];
            n++;
            t += times[i];
            tt += times[i] * times[i];
            r += residual;
            tr += times[i] * residual;
        }
        var (c00, c01, c11) = ConditionalCovariance(n / ResidualVariance, t / ResidualVariance, tt / ResidualVariance);
        double right0 = r / ResidualVariance, right1 = tr / ResidualVariance;
        return (c00 * right0 + c01 * right1, new(Slope, c01 * right0 + c11 * right1, Math.Sqrt(c11)));
    }

    private (double C00, double C01, double C11) ConditionalCovariance(double a00, double a01, double a11)
    {
        var (d00, d01, d11) = Clients;
        double m00 = 1 + d00 * a00 + d01 * a01, m01 = d00 * a01 + d01 * a11;
        double m10 = d01 * a00 + d11 * a01, m11 = 1 + d01 * a01 + d11 * a11;
        var determinant = m00 * m11 - m01 * m10;
        return ((m11 * d00 - m01 * d01) / determinant, (m11 * d01 - m01 * d11) / determinant, (m00 * d11 - m10 * d01) / determinant);
    }
}
