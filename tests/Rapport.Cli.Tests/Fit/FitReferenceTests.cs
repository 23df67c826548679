using System.Text.Json;
using Rapport.Testing;

namespace Rapport.Cli.Tests.Fit;

/// <summary>The reference's fits, asked for on the command line; the tolerances are those of the reference's README.</summary>
public sealed class FitReferenceTests
{
    [Theory]
    [MemberData(nameof(Reference.Folders), MemberType = typeof(Reference))]
    public void The_command_line_gives_the_answers_of_lme4(string folder)
    {
        var reference = new Reference(folder);
        var family = new Family(reference, "rapport fit");
        var root = reference.Json("mixed_models.json");
        using var temporary = new TemporaryFolder();
        foreach (var model in root.GetProperty("models").EnumerateObject())
        {
            var (input, formula) = Call(reference, model.Value);
            Compare(family, $"{model.Name} reml", model.Value.GetProperty("reml"), ["fit", input, "--formula", formula, "--json", "--effects", temporary.At("effects.csv")]);
            CompareEffects(family, model.Name, model.Value.GetProperty("reml").GetProperty("blups"), temporary.At("effects.csv"));
            Compare(family, $"{model.Name} ml", model.Value.GetProperty("ml"), ["fit", input, "--formula", formula, "--json", "--ml"]);
        }
        var (singularInput, singularFormula) = Call(reference, root.GetProperty("singular"));
        Compare(family, "singular", root.GetProperty("singular"), ["fit", singularInput, "--formula", singularFormula, "--json"]);
        family.Close();
    }

    private static (string Input, string Formula) Call(Reference reference, JsonElement model) =>
        (reference.PathOf(model.GetProperty("input").GetString()!), Given(model.GetProperty("formula").GetString()!));

    /// <summary>The files hold the session's number, the reference's formulas name its logarithm.</summary>
    private static string Given(string text) => text.Replace("log_session", "log(session)", StringComparison.Ordinal);

    private static void Compare(Family family, string name, JsonElement theirs, string[] call)
    {
        var ours = RapportRun.Done(call).Json;
        family.Same($"{name}: n", theirs.GetProperty("n").GetInt64(), ours.GetProperty("n").GetInt64());
        family.Same($"{name}: groups", Sizes(theirs), Sizes(ours));
        family.Same($"{name}: singular", theirs.GetProperty("singular").GetBoolean(), ours.GetProperty("singular").GetBoolean());
        foreach (var (their, our) in new[] { ("criterion", "criterion"), ("log_lik", "logLik"), ("aic", "aic"), ("bic", "bic") })
            family.Near($"{name}: {our}", theirs.GetProperty(their).GetDouble(), ours.GetProperty(our).GetDouble(), 1e-4);
        var sigma = theirs.GetProperty("sigma").GetDouble();
        family.Near($"{name}: sigma", sigma, ours.GetProperty("sigma").GetDouble(), 1e-4 * sigma);
        CompareFixed(family, name, theirs, ours);
        CompareVariance(family, name, theirs, ours);
    }

    private static string Sizes(JsonElement fit) =>
        string.Join(' ', fit.GetProperty("groups").EnumerateObject().Select(group => $"{group.Name}={group.Value.GetInt32()}"));

    private static void CompareFixed(Family family, string name, JsonElement theirs, JsonElement ours)
    {
        var effects = ours.GetProperty("fixed").EnumerateArray().ToDictionary(effect => effect.GetProperty("term").GetString()!);
        foreach (var effect in theirs.GetProperty("fixef").EnumerateObject())
        {
            var se = theirs.GetProperty("se").GetProperty(effect.Name).GetDouble();
            family.Near($"{name}: {effect.Name}", effect.Value.GetDouble(), effects[Given(effect.Name)].GetProperty("estimate").GetDouble(), 1e-3 * se);
            family.Near($"{name}: se of {effect.Name}", se, effects[Given(effect.Name)].GetProperty("se").GetDouble(), 1e-3 * se);
        }
    }

    private static void CompareVariance(Family family, string name, JsonElement theirs, JsonElement ours)
    {
        var sigma = theirs.GetProperty("sigma").GetDouble();
        foreach (var (their, our) in theirs.GetProperty("varcomp").EnumerateArray().Zip(ours.GetProperty("variance").EnumerateArray()))
        {
            var what = $"{name}: {our.GetProperty("group")} {our.GetProperty("term")} {our.GetProperty("term2")}";
            family.Same($"{what} term", Given(their.GetProperty("var1").GetString() ?? ""), our.GetProperty("term").GetString() ?? "");
            family.Same($"{what} term2", Given(their.GetProperty("var2").GetString() ?? ""), our.GetProperty("term2").GetString() ?? "");
            family.Near(what, their.GetProperty("vcov").GetDouble(), our.GetProperty("value").GetDouble(), 2e-3 * sigma * sigma);
            var isVariance = our.GetProperty("term2").ValueKind == JsonValueKind.Null;
            if (isVariance) family.Same($"{what} correlation", JsonValueKind.Null, our.GetProperty("correlation").ValueKind);
            else if (!theirs.GetProperty("singular").GetBoolean())
                family.Near($"{what} correlation", their.GetProperty("sdcor").GetDouble(), our.GetProperty("correlation").GetDouble(), 1e-3);
        }
    }

    private static void CompareEffects(Family family, string name, JsonElement blups, string path)
    {
        var lines = File.ReadLines(path).ToList();
        family.Same($"{name}: header of effects", "group,level,term,value,sd", lines[0]);
        family.Same($"{name}: number of effects", blups.GetArrayLength(), lines.Count - 1);
        var ours = lines.Skip(1).Select(line => line.Split(',')).ToDictionary(cells => (cells[0], cells[1], cells[2]));
        foreach (var row in blups.EnumerateArray())
        {
            var cells = ours[(row.GetProperty("grpvar").GetString()!, row.GetProperty("grp").GetString()!, Given(row.GetProperty("term").GetString()!))];
            var sd = row.GetProperty("condsd").GetDouble();
            family.Near($"{name}: effect {cells[1]}", row.GetProperty("condval").GetDouble(), Reference.Number(cells[3]), Math.Max(5e-3 * sd, 1e-12));
            family.Near($"{name}: sd {cells[1]}", sd, Reference.Number(cells[4]), Math.Max(2e-3 * sd, 1e-12));
        }
    }
}
