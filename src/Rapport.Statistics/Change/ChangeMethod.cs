using Rapport.Statistics.Change.Slopes;

namespace Rapport.Statistics.Change;

/// <summary>
/// How a change between two scores is weighed. Each reliability is a number strictly between 0 and 1; anything else is refused with
/// <see cref="ArgumentOutOfRangeException"/>. Formulas: docs/methods/reliable-change.md.
/// </summary>
public abstract record ChangeMethod
{
    private ChangeMethod() { }

    /// <summary>Jacobson and Truax 1991: change over the standard error of a difference. The usual choice.</summary>
    /// <param name="Reliability">Reliability of the instrument.</param>
    public sealed record JacobsonTruax(double Reliability) : ChangeMethod
    {
        /// <summary>Reliability of the instrument.</summary>
        public double Reliability { get; } = Guard(Reliability);
    }

    /// <summary>Gulliksen, Lord and Novick: after against what regression to the mean predicts from before.</summary>
    /// <param name="Reliability">Reliability of the instrument.</param>
    public sealed record GulliksenLordNovick(double Reliability) : ChangeMethod
    {
        /// <summary>Reliability of the instrument.</summary>
        public double Reliability { get; } = Guard(Reliability);
    }

    /// <summary>Hsu, Linn and Lord: as Gulliksen, Lord and Novick, but against the group's own mean change.</summary>
    /// <param name="Reliability">Reliability of the instrument.</param>
    public sealed record HsuLinnLord(double Reliability) : ChangeMethod
    {
        /// <summary>Reliability of the instrument.</summary>
        public double Reliability { get; } = Guard(Reliability);
    }

    /// <summary>Edwards and Nunnally in the form of Speer: after against a band around the estimated true score before.</summary>
    /// <param name="Reliability">Reliability of the instrument.</param>
    public sealed record EdwardsNunnally(double Reliability) : ChangeMethod
    {
        /// <summary>Reliability of the instrument.</summary>
        public double Reliability { get; } = Guard(Reliability);
    }

    /// <summary>Nunnally and Kotsch: as Edwards and Nunnally with a reliability of its own for the second occasion.</summary>
    /// <param name="Reliability">Reliability before.</param>
    /// <param name="ReliabilityPost">Reliability after.</param>
    public sealed record NunnallyKotsch(double Reliability, double ReliabilityPost) : ChangeMethod
    {
        /// <summary>Reliability before.</summary>
        public double Reliability { get; } = Guard(Reliability);

        /// <summary>Reliability after.</summary>
        public double ReliabilityPost { get; } = Guard(ReliabilityPost);
    }

    /// <summary>Hageman and Arrindell 1999: change weighed with the reliability of the differences; one-sided critical value.</summary>
    /// <param name="Reliability">Reliability of the instrument.</param>
    public sealed record HagemanArrindell(double Reliability) : ChangeMethod
    {
        /// <summary>Reliability of the instrument.</summary>
        public double Reliability { get; } = Guard(Reliability);
    }

    /// <summary>A client's own slope from a mixed model over every session, over its conditional standard deviation.</summary>
    /// <param name="Form">The client's own direction, or how they differ from the average client.</param>
    public sealed record HierarchicalSlope(SlopeForm Form = SlopeForm.Total) : ChangeMethod;

    /// <summary>Change as a share of the score before. Not defined for a score before of zero or less.</summary>
    /// <param name="Improved">Share that counts as better, above 0 (0.5 is fifty per cent).</param>
    /// <param name="Worse">Share that counts as worse, above 0.</param>
    /// <param name="Ties">What exactly that share counts as.</param>
    public sealed record Percentage(double Improved, double Worse, Ties Ties = Ties.OnPaper) : ChangeMethod
    {
        /// <summary>Share that counts as better.</summary>
        public double Improved { get; } = GuardPositive(Improved);

        /// <summary>Share that counts as worse.</summary>
        public double Worse { get; } = GuardPositive(Worse);
    }

    /// <summary>Change in points against the smallest difference that matters to people (minimal important difference).</summary>
    /// <param name="Improved">Points that count as better, above 0.</param>
    /// <param name="Worse">Points that count as worse, above 0.</param>
    /// <param name="Ties">What exactly that many points count as.</param>
    public sealed record Anchor(double Improved, double Worse, Ties Ties = Ties.OnPaper) : ChangeMethod
    {
        /// <summary>Points that count as better.</summary>
        public double Improved { get; } = GuardPositive(Improved);

        /// <summary>Points that count as worse.</summary>
        public double Worse { get; } = GuardPositive(Worse);
    }

    /// <summary>Only whether the client crossed the cut-off of <see cref="ChangeOptions.CutOff"/>, whatever the size of the change.</summary>
    public sealed record Crossing : ChangeMethod;

    /// <summary>As <see cref="Crossing"/>, after Hageman and Arrindell: the estimated true score must have crossed, beyond chance.</summary>
    /// <param name="Reliability">Reliability of the instrument.</param>
    public sealed record TrueScoreCrossing(double Reliability) : ChangeMethod
    {
        /// <summary>Reliability of the instrument.</summary>
        public double Reliability { get; } = Guard(Reliability);
    }

    private static double Guard(double reliability) => reliability is > 0 and < 1
        ? reliability
        : throw new ArgumentOutOfRangeException(nameof(reliability), reliability, "a reliability lies strictly between 0 and 1");

    private static double GuardPositive(double threshold) => threshold > 0 && double.IsFinite(threshold)
        ? threshold
        : throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "a threshold is a finite number above 0");
}
