using System.Text.Json;
using Rapport.Statistics.Change;
using Rapport.Statistics.Change.Slopes;
using Rapport.Statistics.MixedModels;
using Rapport.Statistics.Tests.MixedModels;
using Rapport.Testing;

namespace Rapport.Statistics.Tests.Change;

public sealed class ClientSlopeReferenceTests
{
    private const double NearIndex = 2e-3;

    [Theory]
    [MemberData(nameof(Reference.Folders), MemberType = typeof(Reference))]
    public void Clients_slopes_against_the_average_match_the_reference(string folder)
    {
        var reference = new Reference(folder);
        var family = new Family(reference, "change: HLM");
        foreach (var each in reference.Json("clinical_significance.json").EnumerateArray())
        {
            if (each.TryGetProperty("method", out var method) && method.GetString() == "HLM") Compare(family, reference, each);
        }
        family.Close();
    }

    private static void Compare(Family family, Reference reference, JsonElement each)
    {
        var measure = each.GetProperty("measure").GetString()!;
        var fit = Fit(reference, each.GetProperty("input").GetString()!, measure);
        family.Near($"{measure} criterion", each.GetProperty("intermediates").GetProperty("reml_criterion").GetDouble(), fit.Criterion, 1e-4);
        family.Same($"{measure} singular", each.GetProperty("intermediates").GetProperty("singular").GetBoolean(), fit.IsSingular);
        var options = new ChangeOptions(ChangeCases.Direction(each));
        var method = new ChangeMethod.HierarchicalSlope(SlopeForm.Deviation);
        var rule = Assert.IsType<ChangePreparation.ReadyForSlopes>(ChangeRule.Prepare(method, new PairedScores().ToSample(), options)).Rule;
        var slopes = fit.ConditionalModes().Where(mode => mode.Term == "session")
            .ToDictionary(mode => mode.Level, mode => new ClientSlope(fit.Fixed[1].Estimate, mode.Value, mode.StandardDeviation));
        CompareClients(family, each, slopes, rule);
    }

    private static void CompareClients(Family family, JsonElement each, Dictionary<string, ClientSlope> slopes, SlopeRule rule)
    {
        family.Same("clients", each.GetProperty("rows").GetArrayLength(), slopes.Count);
        foreach (var (row, effect) in each.GetProperty("rows").EnumerateArray().Zip(each.GetProperty("coefficients").EnumerateArray()))
        {
            var id = row.GetProperty("id").GetString()!;
            var (slope, sd) = (slopes[id], effect.GetProperty("sd").GetDouble());
            family.Near($"{id} deviation", effect.GetProperty("eb_estimate").GetDouble(), slope.Deviation, 5e-3 * sd);
            family.Near($"{id} conditional sd", sd, slope.DeviationSd, 2e-3 * sd);
            var verdict = rule.Judge(slope, double.NaN, double.NaN);
            var index = row.GetProperty("rci").GetDouble();
            family.Near($"{id} index", index, verdict.Index, NearIndex);
            if (Math.Abs(Math.Abs(index) - rule.CriticalValue) < NearIndex) continue;
            family.Same($"{id} improved", row.GetProperty("improved").GetBoolean(), verdict.Category == ChangeCategory.Improved);
            family.Same($"{id} deteriorated", row.GetProperty("deteriorated").GetBoolean(), verdict.Category == ChangeCategory.Deteriorated);
        }
    }

    private static MixedModelFit Fit(Reference reference, string file, string measure)
    {
        var rows = reference.Rows(file, "client_id", measure, "session").Select(row => (Id: row[0], Score: Reference.Number(row[1]), Session: Reference.Number(row[2])));
        var enough = rows.Where(row => !double.IsNaN(row.Score)).GroupBy(row => row.Id).Where(client => client.Count() >= 3).SelectMany(client => client);
        return Fitting.Fitted(Fitting.Feed($"{measure} ~ session + (session | client_id)", enough.Select(row => (new[] { row.Id }, new[] { row.Score, row.Session }))).Fit());
    }
}
