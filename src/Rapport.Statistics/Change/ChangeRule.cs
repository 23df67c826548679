using Rapport.Statistics.Change.Rules;

namespace Rapport.Statistics.Change;

/// <summary>
/// A method of weighing change, prepared once from what is known of the group. Judging a client allocates nothing.
/// Sources: Jacobson and Truax 1991 and the indices named at <see cref="ChangeMethod"/>; rules R8 and R9.
/// </summary>
public abstract class ChangeRule
{
    private protected ChangeRule(IReadOnlyList<Figure> figures) => Figures = figures;

    /// <summary>The numbers that verdicts rest on, in the order in which results print them.</summary>
    public IReadOnlyList<Figure> Figures { get; }

    /// <summary>What the index must exceed in size; NaN where the method has no index.</summary>
    public virtual double CriticalValue => double.NaN;

    /// <summary>Standard error that one unit of the index stands for, in points; NaN where the method has none.</summary>
    public virtual double StandardError => double.NaN;

    /// <summary>The cut-off in points; NaN where none was asked for.</summary>
    public virtual double CutOff => double.NaN;

    /// <summary>Shares estimated for the group as a whole; only for Hageman and Arrindell.</summary>
    public virtual GroupLevel? Group => null;

    /// <summary>Prepares a method.</summary>
    /// <param name="method">How change is weighed.</param>
    /// <param name="sample">What is known of the group. Percentages and anchors without a cut-off do not look at it.</param>
    /// <param name="options">Direction, alpha and cut-off.</param>
    public static ChangePreparation Prepare(ChangeMethod method, ChangeSample sample, ChangeOptions options)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(sample);
        ArgumentNullException.ThrowIfNull(options);
        return Preparing.Prepare(method, sample, options);
    }

    /// <summary>Weighs one client's change. A missing score gives <see cref="ChangeCategory.NotDefined"/>.</summary>
    /// <param name="pre">Score before, in points.</param>
    /// <param name="post">Score after, in points.</param>
    public abstract ChangeVerdict Judge(double pre, double post);

    /// <summary>Later scores that would not count as reliable change; null where the method has no error of measurement.</summary>
    /// <param name="pre">Score before, in points.</param>
    public virtual ScoreBand? Band(double pre) => null;
}
