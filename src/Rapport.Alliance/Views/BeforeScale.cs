namespace Rapport.Alliance;

/// <summary>The scales of R13: the check-out and the mark before the session, brought to 0 to 1, 1 = best.</summary>
/// <param name="CheckOut">The check-out's instrument, its range known.</param>
/// <param name="Before">The mark before the session, its range known.</param>
public sealed record BeforeScale(ScoreScale CheckOut, ScoreScale Before)
{
    internal double Of(double checkOut) => Share(checkOut, CheckOut);

    internal double OfBefore(double mark) => Share(mark, Before);

    private static double Share(double value, ScoreScale scale)
    {
        var (lowest, highest) = scale.Range ?? throw new InvalidOperationException("the range of the scale must be known");
        var share = (value - lowest) / (highest - lowest);
        return scale.Sign > 0 ? share : 1 - share;
    }
}
