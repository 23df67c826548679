using System.Text.Json;
using Rapport.Testing;

namespace Rapport.Cli.Tests.Reliability;

public sealed class ReliabilityReferenceTests
{
    [Theory]
    [MemberData(nameof(Reference.Folders), MemberType = typeof(Reference))]
    public void The_command_gives_the_alpha_of_the_reference(string folder)
    {
        var reference = new Reference(folder);
        var family = new Family(reference, "rapport reliability");
        foreach (var scale in reference.Json("psychometrics.json").GetProperty("scales").EnumerateObject())
        {
            var file = reference.PathOf($"items_{scale.Name}.csv");
            var answer = RapportRun.Done("reliability", file, "--json").Json;
            var people = File.ReadLines(file).Skip(1).Count(line => line.Any(letter => letter != ','));
            family.Same($"{scale.Name} n", people, answer.GetProperty("n").GetInt32());
            CompareAlpha(family, scale.Name, scale.Value.GetProperty("alpha_raw_keys"), answer);
            CompareKeyed(family, scale.Name, scale.Value, file);
        }

        family.Close();
    }

    [Theory]
    [MemberData(nameof(Reference.Folders), MemberType = typeof(Reference))]
    public void The_command_gives_the_six_intraclass_correlations_of_the_reference(string folder)
    {
        var reference = new Reference(folder);
        var family = new Family(reference, "rapport reliability --icc");
        CompareAgreement(family, reference, ("ratings.csv", "icc_anova_complete"), 1e-9);
        CompareAgreement(family, reference, ("ratings_missing.csv", "icc_lmer_missing"), 1e-4);
        family.Close();
    }

    private static void CompareKeyed(Family family, string name, JsonElement found, string file)
    {
        string[] call = name == "core10" ? ["reliability", file, "--json", "--reverse", "i2", "--scale", "0..4"] : ["reliability", file, "--json"];
        var answer = RapportRun.Done(call).Json;
        family.Near($"{name} omega", found.GetProperty("cfa_1f_ml").GetProperty("omega_unstandardised").GetDouble(), answer.GetProperty("omega").GetDouble(), 1e-4);
        if (!found.TryGetProperty("alpha_keyed", out var keyed)) return;
        family.Near($"{name} keyed alpha", keyed.GetProperty("total").GetProperty("raw_alpha").GetDouble(), answer.GetProperty("alpha").GetDouble(), 1e-9);
    }

    private static void CompareAlpha(Family family, string name, JsonElement expected, JsonElement answer)
    {
        var items = answer.GetProperty("items").EnumerateArray().ToList();
        Near("alpha", expected.GetProperty("total").GetProperty("raw_alpha"), answer.GetProperty("alpha"));
        Near("lower", expected.GetProperty("feldt_ci95").GetProperty("lower"), answer.GetProperty("interval")[0]);
        Near("upper", expected.GetProperty("feldt_ci95").GetProperty("upper"), answer.GetProperty("interval")[1]);
        foreach (var (item, (statistics, without)) in items.Zip(expected.GetProperty("item_stats").EnumerateArray().Zip(expected.GetProperty("alpha_drop").EnumerateArray())))
        {
            family.Same($"{name} item", statistics.GetProperty("item").GetString(), item.GetProperty("item").GetString());
            Near("mean", statistics.GetProperty("mean"), item.GetProperty("mean"));
            Near("sd", statistics.GetProperty("sd"), item.GetProperty("sd"));
            Near("rest", statistics.GetProperty("r.drop"), item.GetProperty("rest"));
            Near("alpha without", without.GetProperty("raw_alpha"), item.GetProperty("alphaWithout"));
        }

        void Near(string what, JsonElement wanted, JsonElement actual) =>
            family.Near($"{name} {what}", Reference.Number(wanted), Reference.Number(actual), 1e-9);
    }

    private static void CompareAgreement(Family family, Reference reference, (string File, string Part) source, double tolerance)
    {
        var answer = RapportRun.Done("reliability", reference.PathOf(source.File), "--icc", "--json").Json.GetProperty("icc").EnumerateArray().ToList();
        family.Same("forms", 6, answer.Count);
        foreach (var (form, expected) in answer.Zip(reference.Json("psychometrics.json").GetProperty(source.Part).EnumerateArray()))
        {
            var name = expected.GetProperty("type").GetString()!;
            family.Same("form", name, form.GetProperty("form").GetString());
            family.Near($"{name} value", expected.GetProperty("ICC").GetDouble(), form.GetProperty("value").GetDouble(), tolerance);
            family.Near($"{name} lower", expected.GetProperty("lower.bound").GetDouble(), form.GetProperty("interval")[0].GetDouble(), tolerance);
            family.Near($"{name} upper", expected.GetProperty("upper.bound").GetDouble(), form.GetProperty("interval")[1].GetDouble(), tolerance);
        }
    }
}
