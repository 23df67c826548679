using Rapport.Statistics.Change;
using Rapport.Statistics.Change.Slopes;
using Rapport.Statistics.MixedModels;

namespace Rapport.Cli.Commands.Change;

/// <summary>Change as each client's slope in <c>score ~ time + (time | client)</c> over clients with three or more scores.</summary>
internal sealed class SlopeResult : ChangeResult
{
    private const int Fewest = 3;
    private readonly ChangeRows _rows;
    private readonly MixedModelFit _fit;
    private readonly SlopeRule _rule;
    private readonly List<Figure> _figures;
    private readonly string _beside;
    private int _used;

    public SlopeResult(ChangeChoices choices, ChangeRows rows)
    {
        _rows = rows;
        _beside = choices.Method is ChangeMethod.HierarchicalSlope { Form: SlopeForm.Total } ? "each slope beside standing still" : "each slope beside the average client's";
        var (fit, sample) = Fit();
        _fit = fit;
        _rule = ChangeProblems.SlopeRule(ChangeRule.Prepare(choices.Method, sample, choices.Options), rows.Name);
        var names = new[] { "intercept", "slope" };
        _figures = [.. _fit.Fixed.Zip(names, (effect, name) => new Figure(name, effect.Estimate)), new("sigma", _fit.Sigma), new("reml_criterion", _fit.Criterion), .. _rule.Figures];
        Count();
    }

    public override int Used => _used;

    public override string Basis => $"have {Fewest} or more scores, {_beside}" + (_fit.IsSingular ? "; the fit is singular" : "");

    public override IReadOnlyList<Figure> Figures => _figures;

    public override IEnumerable<ChangeRow> Rows()
    {
        var average = _fit.Fixed[1].Estimate;
        using var slopes = _fit.ConditionalModes().Where(mode => mode.Term == "time").GetEnumerator();
        foreach (var client in Enough())
        {
            // Both run through the same clients in ordinal order of id.
            if (!slopes.MoveNext() || slopes.Current.Level != client.Id) throw new InvalidOperationException($"no slope for {client.Id}");
            double pre = client.Rated.First().Score, post = client.Rated.Last().Score;
            var slope = new ClientSlope(average, slopes.Current.Value, slopes.Current.StandardDeviation);
            yield return new(client.Id, pre, post, _rule.Judge(slope, pre, post)) { Slope = slope };
        }
    }

    private IEnumerable<ChangeCourse> Enough() => _rows.Clients().Where(client => client.Rated.Count() >= Fewest);

    private (MixedModelFit Fit, ChangeSample Sample) Fit()
    {
        var formula = ((FormulaReading.Understood)Formula.Parse("score ~ time + (time | client)")).Formula;
        var builder = new MixedModelBuilder(formula);
        var scores = new PairedScores();
        foreach (var client in _rows.Clients())
        {
            Clients++;
            if (client.Rated.Count() < Fewest) continue;
            _used++;
            var level = builder.Level(0, client.Id);
            foreach (var (time, score) in client.Rated) builder.Add([level], [score, time]);
            scores.Add(client.Rated.First().Score, client.Rated.Last().Score);
        }
        return (ChangeProblems.Fit(builder.Fit(), _rows.Name), scores.ToSample());
    }
}
