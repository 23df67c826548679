namespace Rapport.Instruments;

/// <summary>The value of a total or a subscale with how far it can be trusted.</summary>
/// <param name="Value">In points of the score; never rounded.</param>
/// <param name="StandardError">
/// The standard error of measurement in the same points; null where unknown. With answers filled in it is larger by sqrt(items / answered),
/// which holds for items that measure equally well.
/// </param>
/// <param name="Missing">How many of its items were left out.</param>
/// <param name="Band">The band it falls in; null where there are none.</param>
public sealed record Score(double Value, double? StandardError, int Missing, Band? Band)
{
    /// <summary>True when a rule of the instrument stood in for missing answers.</summary>
    public bool IsImputed { get; internal init; }

    /// <summary>The sum or mean before factor, divisor and table.</summary>
    public double Raw { get; internal init; }
}
