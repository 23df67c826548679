namespace Rapport.Statistics.Change.Rules;

/// <summary>The figures of a rule in the order in which results print them.</summary>
internal static class Figures
{
    public static IReadOnlyList<Figure> Of(double critical, Crossing? crossing)
    {
        List<Figure> figures = [];
        if (!double.IsNaN(critical)) figures.Add(new("critical_value", critical));
        if (crossing is not null) figures.Add(new("cutoff", crossing.Cut));
        return figures;
    }

    public static IReadOnlyList<Figure> Of(Figure own, ChangeSample sample, Classifier classifier) =>
        [own, .. Of(sample), .. Of(classifier.Critical, classifier.Crossing)];

    public static IReadOnlyList<Figure> Of(ChangeSample sample) =>
    [
        new("m_pre", sample.Pre.Mean), new("sd_pre", sample.Pre.Sd),
        new("m_post", sample.Post.Mean), new("sd_post", sample.Post.Sd),
        new("r_pre_post", sample.Correlation),
    ];
}
