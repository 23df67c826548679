namespace Rapport.Statistics.Change.Rules;

/// <summary>An index of reliable change against a critical value.</summary>
internal sealed class IndexRule(IndexForm form, Classifier classifier, IReadOnlyList<Figure> figures, GroupLevel? group = null) : ChangeRule(figures)
{
    public override double CriticalValue => classifier.Critical;

    public override double StandardError => form.Error;

    public override double CutOff => classifier.Crossing?.Cut ?? double.NaN;

    public override GroupLevel? Group => group;

    public override ChangeVerdict Judge(double pre, double post)
    {
        var index = form.Index(pre, post);
        return new(index, classifier.Classify(index, pre, post));
    }

    public override ScoreBand? Band(double pre)
    {
        var centre = form.Expected(pre);
        var reach = CriticalValue * form.Error;
        return new(centre - reach, centre, centre + reach);
    }
}
