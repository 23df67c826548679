namespace Rapport.Statistics.Change;

/// <summary>What a person chooses besides the method.</summary>
/// <param name="Direction">Which way is better.</param>
/// <param name="Alpha">Nominal share of unchanged clients called changed, strictly between 0 and 1; both sides together, one side for Hageman and Arrindell.</param>
/// <param name="CutOff">The cut-off that a recovered client has crossed; none: nobody is called recovered or harmed.</param>
public sealed record ChangeOptions(Direction Direction, double Alpha = 0.05, CutOff? CutOff = null)
{
    /// <summary>Nominal share of unchanged clients called changed.</summary>
    public double Alpha { get; } = Alpha is > 0 and < 1
        ? Alpha
        : throw new ArgumentOutOfRangeException(nameof(Alpha), Alpha, "alpha lies strictly between 0 and 1");

    /// <summary>+1 where a higher score is better, -1 where a lower one is.</summary>
    internal double Sign => Direction == Direction.HigherIsBetter ? 1 : -1;
}
