using System.Text.Json;
using Rapport.Statistics.MixedModels;
using Rapport.Testing;

namespace Rapport.Statistics.Tests.MixedModels;

/// <summary>Every fit of mixed_models.json, with the tolerances of the reference's README.</summary>
public sealed class MixedModelReferenceTests
{
    [Theory]
    [MemberData(nameof(Reference.Folders), MemberType = typeof(Reference))]
    public void Estimates_agree_with_lme4(string folder)
    {
        var reference = new Reference(folder);
        var family = new Family(reference, "mixed models, REML and ML");
        foreach (var model in Models(reference))
        {
            Compare(family, reference, model, "reml", FitCriterion.Reml);
            Compare(family, reference, model, "ml", FitCriterion.Ml);
        }
        var singular = reference.Json("mixed_models.json").GetProperty("singular");
        var fit = Fitting.Fit(reference, Text(singular, "input"), Text(singular, "formula"));
        CompareFit(family, "singular", singular, fit);
        family.Close();
    }

    [Theory]
    [MemberData(nameof(Reference.Folders), MemberType = typeof(Reference))]
    public void The_criterion_is_never_above_that_of_lme4_out_of_the_box(string folder)
    {
        var reference = new Reference(folder);
        var family = new Family(reference, "mixed models, lme4's default optimiser");
        foreach (var model in Models(reference))
        {
            var fit = Fitting.Fit(reference, Text(model.Value, "input"), Text(model.Value, "formula"));
            var theirs = model.Value.GetProperty("default_optimizer");
            var excess = fit.Criterion - theirs.GetProperty("criterion").GetDouble();
            family.Near($"{model.Name}: criterion above theirs", 0, Math.Max(0, excess), 1e-6);
            family.Near($"{model.Name}: sigma", theirs.GetProperty("sigma").GetDouble(), fit.Sigma, 1e-3 * fit.Sigma);
            foreach (var effect in fit.Fixed)
                family.Near($"{model.Name}: {effect.Term}", theirs.GetProperty("fixef").GetProperty(effect.Term).GetDouble(), effect.Estimate, 0.01 * effect.StandardError);
        }
        family.Close();
    }

    [Theory]
    [MemberData(nameof(Reference.Folders), MemberType = typeof(Reference))]
    public void Estimates_agree_with_nlme_where_it_reached_the_optimum(string folder)
    {
        var reference = new Reference(folder);
        var family = new Family(reference, "mixed models, nlme");
        foreach (var model in Models(reference).Where(model => model.Value.TryGetProperty("nlme_crosscheck", out _)))
        {
            var fit = Fitting.Fit(reference, Text(model.Value, "input"), Text(model.Value, "formula"));
            var theirs = model.Value.GetProperty("nlme_crosscheck");
            family.Near($"{model.Name}: log-likelihood", theirs.GetProperty("log_lik").GetDouble(), fit.LogLikelihood, 1e-3);
            family.Near($"{model.Name}: sigma", theirs.GetProperty("sigma").GetDouble(), fit.Sigma, 1e-3 * fit.Sigma);
        }
        family.Close();
    }

    [Theory]
    [MemberData(nameof(Reference.Folders), MemberType = typeof(Reference))]
    public void Satterthwaite_degrees_of_freedom_agree_with_lmerTest(string folder)
    {
        var reference = new Reference(folder);
        var family = new Family(reference, "mixed models, Satterthwaite");
        foreach (var model in Models(reference))
        {
            var fit = Fitting.Fit(reference, Text(model.Value, "input"), Text(model.Value, "formula"));
            var freedom = fit.SatterthwaiteFreedom();
            foreach (var (row, i) in model.Value.GetProperty("satterthwaite").EnumerateArray().Select((row, i) => (row, i)))
            {
                Assert.Equal(row.GetProperty("term").GetString(), fit.Fixed[i].Term);
                var expected = row.GetProperty("df").GetDouble();
                family.Near($"{model.Name}: df of {fit.Fixed[i].Term}", expected, freedom[i], 0.01 * expected);
            }
        }
        family.Close();
    }

    [Theory]
    [MemberData(nameof(Reference.Folders), MemberType = typeof(Reference))]
    public void Therapists_share_and_its_test_agree_with_lme4(string folder)
    {
        var reference = new Reference(folder);
        var family = new Family(reference, "mixed models, therapists");
        var root = reference.Json("mixed_models.json");
        var with = Fitting.Fit(reference, "sessions.csv", "phq9 ~ log_session + (1 | therapist_id/client_id)", FitCriterion.Ml);
        var without = Fitting.Fit(reference, "sessions.csv", "phq9 ~ log_session + (1 | client_id)", FitCriterion.Ml);
        var test = LikelihoodRatio.Of(without, with);
        family.Near("share of therapists", root.GetProperty("therapist_share_ml").GetDouble(), with.Share("therapist_id"), 1e-4);
        family.Near("chi-square", root.GetProperty("lrt_therapist").GetProperty("chisq").GetDouble(), test.Statistic, 2e-4);
        family.Same("degrees of freedom", root.GetProperty("lrt_therapist").GetProperty("df").GetInt32(), test.Freedom);
        family.Near("p", root.GetProperty("lrt_therapist").GetProperty("p").GetDouble(), test.P, 1e-6);
        family.Near("p of the mixture", root.GetProperty("lrt_therapist").GetProperty("p").GetDouble() / 2, test.BoundaryP!.Value, 1e-6);
        family.Close();
    }

    [Theory]
    [MemberData(nameof(Reference.Folders), MemberType = typeof(Reference))]
    public void Profile_limits_agree_with_lme4(string folder)
    {
        var reference = new Reference(folder);
        var family = new Family(reference, "mixed models, profile limits");
        var model = reference.Json("mixed_models.json").GetProperty("models").GetProperty("intercepts");
        var limits = Fitting.Fit(reference, Text(model, "input"), Text(model, "formula"), FitCriterion.Ml).ProfileLimits().ToDictionary(limit => limit.Term);
        foreach (var row in reference.Json("mixed_models.json").GetProperty("profile_ci_intercepts_ml").EnumerateArray())
        {
            var ours = limits[Text(row, "term")];
            var (lower, upper) = (row.GetProperty("lower_2_5").GetDouble(), row.GetProperty("upper_97_5").GetDouble());
            family.Near($"lower limit of {ours.Term}", lower, ours.Lower, 0.01 * Math.Abs(lower));
            family.Near($"upper limit of {ours.Term}", upper, ours.Upper, 0.01 * Math.Abs(upper));
        }
        family.Close();
    }

    private static JsonElement.ObjectEnumerator Models(Reference reference) =>
        reference.Json("mixed_models.json").GetProperty("models").EnumerateObject();

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static void Compare(Family family, Reference reference, JsonProperty model, string kind, FitCriterion criterion)
    {
        var fit = Fitting.Fit(reference, Text(model.Value, "input"), Text(model.Value, "formula"), criterion);
        CompareFit(family, $"{model.Name} {kind}", model.Value.GetProperty(kind), fit);
    }

    private static void CompareFit(Family family, string name, JsonElement theirs, MixedModelFit fit)
    {
        family.Same($"{name}: n", theirs.GetProperty("n").GetInt64(), fit.Rows);
        family.Same($"{name}: groups", Sizes(theirs), string.Join(' ', fit.Groups.Select(group => $"{group.Name}={group.Levels}")));
        family.Same($"{name}: singular", theirs.GetProperty("singular").GetBoolean(), fit.IsSingular);
        family.Near($"{name}: criterion", theirs.GetProperty("criterion").GetDouble(), fit.Criterion, 1e-4);
        family.Near($"{name}: log-likelihood", theirs.GetProperty("log_lik").GetDouble(), fit.LogLikelihood, 1e-4);
        family.Near($"{name}: aic", theirs.GetProperty("aic").GetDouble(), fit.Aic, 1e-4);
        family.Near($"{name}: bic", theirs.GetProperty("bic").GetDouble(), fit.Bic, 1e-4);
        family.Near($"{name}: sigma", theirs.GetProperty("sigma").GetDouble(), fit.Sigma, 1e-4 * fit.Sigma);
        CompareFixed(family, name, theirs, fit);
        CompareVariance(family, name, theirs, fit);
        if (theirs.TryGetProperty("blups", out var blups)) CompareModes(family, name, blups, fit);
    }

    private static string Sizes(JsonElement theirs) =>
        string.Join(' ', theirs.GetProperty("groups").EnumerateObject().Select(group => $"{group.Name}={group.Value.GetInt32()}"));

    private static void CompareFixed(Family family, string name, JsonElement theirs, MixedModelFit fit)
    {
        family.Same($"{name}: fixed terms", string.Join(' ', theirs.GetProperty("fixef").EnumerateObject().Select(term => term.Name)), string.Join(' ', fit.Formula.FixedTerms));
        for (var i = 0; i < fit.Fixed.Count; i++)
        {
            var effect = fit.Fixed[i];
            family.Near($"{name}: {effect.Term}", theirs.GetProperty("fixef").GetProperty(effect.Term).GetDouble(), effect.Estimate, 1e-3 * effect.StandardError);
            family.Near($"{name}: se of {effect.Term}", theirs.GetProperty("se").GetProperty(effect.Term).GetDouble(), effect.StandardError, 1e-3 * effect.StandardError);
            for (var j = 0; j < fit.Fixed.Count; j++)
                family.Near($"{name}: vcov {i} {j}", Entry(theirs.GetProperty("vcov"), i, j), fit.FixedCovariance(i, j), 2e-3 * effect.StandardError * fit.Fixed[j].StandardError);
        }
    }

    /// <summary>A matrix of one row is written as a plain list.</summary>
    private static double Entry(JsonElement matrix, int i, int j) => (matrix[i].ValueKind == JsonValueKind.Array ? matrix[i][j] : matrix[i]).GetDouble();

    private static void CompareVariance(Family family, string name, JsonElement theirs, MixedModelFit fit)
    {
        var rows = theirs.GetProperty("varcomp").EnumerateArray().ToList();
        family.Same($"{name}: variance rows", rows.Count, fit.Variance.Count);
        foreach (var (row, ours) in rows.Zip(fit.Variance))
        {
            var what = $"{name}: {ours.Group} {ours.Term} {ours.Term2}";
            family.Same($"{what} names", $"{row.GetProperty("var1").GetString()} {row.GetProperty("var2").GetString()}", $"{ours.Term} {ours.Term2}");
            family.Near(what, row.GetProperty("vcov").GetDouble(), ours.Value, 2e-3 * fit.Sigma * fit.Sigma);
            var scale = Reference.Number(row.GetProperty("sdcor"));
            if (ours.Term2 is null) family.Near($"{what} sd", scale, Math.Sqrt(ours.Value), 5e-4 * fit.Sigma);
            else if (!fit.IsSingular) family.Near($"{what} correlation", scale, ours.Correlation!.Value, 1e-3);
        }
        var theta = theirs.GetProperty("theta").EnumerateObject().Select(entry => entry.Value.GetDouble()).ToList();
        family.Same($"{name}: theta count", theta.Count, fit.Theta.Count);
        if (!fit.IsSingular)
            foreach (var (expected, actual) in theta.Zip(fit.Theta)) family.Near($"{name}: theta", expected, actual, 5e-4);
    }

    private static void CompareModes(Family family, string name, JsonElement blups, MixedModelFit fit)
    {
        var ours = fit.ConditionalModes().ToDictionary(mode => (mode.Group, mode.Level, mode.Term));
        family.Same($"{name}: effects", blups.GetArrayLength(), ours.Count);
        foreach (var row in blups.EnumerateArray())
        {
            var key = (Text(row, "grpvar"), Text(row, "grp"), Text(row, "term"));
            var mode = ours[key];
            var spread = row.GetProperty("condsd").GetDouble();
            family.Near($"{name}: {key} mode", row.GetProperty("condval").GetDouble(), mode.Value, Math.Max(5e-3 * spread, 1e-12));
            family.Near($"{name}: {key} sd", spread, mode.StandardDeviation, Math.Max(2e-3 * spread, 1e-12));
        }
    }
}
