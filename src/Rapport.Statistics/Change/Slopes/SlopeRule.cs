using Rapport.Statistics.Change.Rules;

namespace Rapport.Statistics.Change.Slopes;

/// <summary>Weighs clients' slopes that a mixed model estimated from every session (rule R9). Worked in docs/methods/client-slopes.md.</summary>
public sealed class SlopeRule
{
    private readonly SlopeForm _form;
    private readonly Classifier _classifier;

    internal SlopeRule(SlopeForm form, Classifier classifier, IReadOnlyList<Figure> figures)
    {
        _form = form;
        _classifier = classifier;
        Figures = figures;
    }

    /// <summary>The numbers that verdicts rest on.</summary>
    public IReadOnlyList<Figure> Figures { get; }

    /// <summary>What the index must exceed in size.</summary>
    public double CriticalValue => _classifier.Critical;

    /// <summary>Weighs one client's slope. The scores only matter for a cut-off; a missing one has not crossed it.</summary>
    /// <param name="slope">The client's slope, in points for each unit of time.</param>
    /// <param name="pre">First score, in points.</param>
    /// <param name="post">Last score, in points.</param>
    public ChangeVerdict Judge(ClientSlope slope, double pre, double post)
    {
        var index = slope.Index(_form);
        return new(index, _classifier.Classify(index, pre, post));
    }
}
