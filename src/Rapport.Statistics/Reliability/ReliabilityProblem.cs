namespace Rapport.Statistics.Reliability;

/// <summary>Why data cannot give a reliability, or which part of an answer to distrust.</summary>
public abstract record ReliabilityProblem
{
    private ReliabilityProblem()
    {
    }

    /// <summary>One plain sentence for a person.</summary>
    public abstract string Sentence { get; }

    /// <summary>Fewer items or raters than the question needs.</summary>
    /// <param name="Needed">The least number.</param>
    /// <param name="Found">What the table has.</param>
    public sealed record TooFewColumns(int Needed, int Found) : ReliabilityProblem
    {
        /// <inheritdoc/>
        public override string Sentence => $"{Needed} items or raters are needed, {Found} found";
    }

    /// <summary>Fewer people or targets than the question needs.</summary>
    /// <param name="Needed">The least number.</param>
    /// <param name="Found">What the table has.</param>
    public sealed record TooFewRows(int Needed, int Found) : ReliabilityProblem
    {
        /// <inheritdoc/>
        public override string Sentence => $"{Needed} rows are needed, {Found} found";
    }

    /// <summary>All answers in these columns are the same; leave them out on purpose or not at all.</summary>
    /// <param name="Columns">Their names.</param>
    public sealed record NoVariance(IReadOnlyList<string> Columns) : ReliabilityProblem
    {
        /// <inheritdoc/>
        public override string Sentence => $"all answers are the same in {string.Join(", ", Columns)}";
    }

    /// <summary>Fewer than two rows answer both, or one of them does not vary where both are answered.</summary>
    /// <param name="First">One column.</param>
    /// <param name="Second">The other.</param>
    public sealed record NeverTogether(string First, string Second) : ReliabilityProblem
    {
        /// <inheritdoc/>
        public override string Sentence => $"{First} and {Second} are not answered together often enough to be related";
    }

    /// <summary>The items cancel each other: their sum does not vary. Perhaps some need to be reversed.</summary>
    public sealed record NoTotalVariance : ReliabilityProblem
    {
        /// <inheritdoc/>
        public override string Sentence => "the sum of the items does not vary; perhaps some items need to be reversed";
    }

    /// <summary>
    /// The correlations between the items have no inverse (an item repeats others, or there are no more rows than items) or cannot
    /// come from one set of people (missing cells). What needs the inverse is then NaN: Guttman's lambda 6 and corrected item correlations.
    /// </summary>
    public sealed record SingularCorrelations : ReliabilityProblem
    {
        /// <inheritdoc/>
        public override string Sentence => "the correlations between the items are singular: an item repeats others, or there are too few complete rows";
    }

    /// <summary>So many cells are missing that the pairs of items, each from its own people, do not fit together: alpha would pass 1.</summary>
    public sealed record InconsistentPairs : ReliabilityProblem
    {
        /// <inheritdoc/>
        public override string Sentence => "too many answers are missing: the pairs of items, each from other people, do not fit together";
    }

    /// <summary>More factors than these items can tell apart.</summary>
    /// <param name="Factors">The factors asked for.</param>
    /// <param name="Items">The items there are.</param>
    public sealed record NotIdentified(int Factors, int Items) : ReliabilityProblem
    {
        /// <inheritdoc/>
        public override string Sentence => $"{Items} items cannot tell {Factors} factors apart";
    }

    /// <summary>The search for the best fit did not settle.</summary>
    /// <param name="Method">What was being fitted.</param>
    /// <param name="Steps">Steps taken.</param>
    public sealed record NotConverged(string Method, int Steps) : ReliabilityProblem
    {
        /// <inheritdoc/>
        public override string Sentence => $"{Method} did not settle within {Steps} steps";
    }

    /// <summary>A residual variance is at or below its lower end (a Heywood case): the factor model does not suit these items.</summary>
    /// <param name="Columns">Their names.</param>
    public sealed record ImproperVariance(IReadOnlyList<string> Columns) : ReliabilityProblem
    {
        /// <inheritdoc/>
        public override string Sentence => $"the factor model leaves no error to {string.Join(", ", Columns)}; it does not suit these items";
    }

    /// <summary>These items go against the sum of the others. Perhaps they need to be reversed.</summary>
    /// <param name="Columns">Their names.</param>
    public sealed record AgainstTheRest(IReadOnlyList<string> Columns) : ReliabilityProblem
    {
        /// <inheritdoc/>
        public override string Sentence => $"going against the rest, perhaps to be reversed: {string.Join(", ", Columns)}";
    }

    /// <summary>Once target and rater are taken into account nothing varies, so that there is no error to judge by.</summary>
    public sealed record NoResidual : ReliabilityProblem
    {
        /// <inheritdoc/>
        public override string Sentence => "the raters agree but for a constant: there is no error left to judge by";
    }

    /// <summary>The targets' mean ratings are all the same.</summary>
    public sealed record TargetsAlike : ReliabilityProblem
    {
        /// <inheritdoc/>
        public override string Sentence => "the targets do not differ in their mean rating, so that there is nothing to agree about";
    }

    /// <summary>Too few targets are rated more than once.</summary>
    public sealed record TooFewRepeats : ReliabilityProblem
    {
        /// <inheritdoc/>
        public override string Sentence => "too few targets are rated more than once to tell targets, raters and error apart";
    }
}
