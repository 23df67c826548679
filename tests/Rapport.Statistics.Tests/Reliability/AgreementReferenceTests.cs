using Rapport.Statistics.Reliability;
using Rapport.Statistics.Reliability.Agreement;
using Rapport.Testing;

namespace Rapport.Statistics.Tests.Reliability;

public sealed class AgreementReferenceTests
{
    [Theory]
    [MemberData(nameof(Reference.Folders), MemberType = typeof(Reference))]
    public void Complete_ratings_give_the_six_forms_of_the_reference(string folder) =>
        Compare(folder, "intraclass correlation, analysis of variance", ("icc_anova_complete", "ratings.csv"), table => RaterAgreement.From(table), 1e-9, 1e-6);

    [Theory]
    [MemberData(nameof(Reference.Folders), MemberType = typeof(Reference))]
    public void Complete_ratings_give_the_same_through_the_mixed_model(string folder) =>
        Compare(folder, "intraclass correlation, mixed model, complete", ("icc_lmer_complete", "ratings.csv"), RaterAgreement.ByMixedModel, 1e-4, 2e-3);

    [Theory]
    [MemberData(nameof(Reference.Folders), MemberType = typeof(Reference))]
    public void Ratings_with_missing_cells_give_the_six_forms_of_the_reference(string folder) =>
        Compare(folder, "intraclass correlation, mixed model, missing cells", ("icc_lmer_missing", "ratings_missing.csv"), table => RaterAgreement.From(table), 1e-4, 2e-3);

    private static void Compare(string folder, string name, (string Part, string File) source,
        Func<ScoreTable, Estimate<RaterAgreement>> method, double tolerance, double relativeP)
    {
        var reference = new Reference(folder);
        var family = new Family(reference, name);
        var scales = new Scales(reference);
        var forms = method(scales.Table(source.File)).Value.Forms;
        foreach (var (expected, form) in scales.Found(source.Part).EnumerateArray().Zip(forms))
        {
            var label = expected.GetProperty("type").GetString()!;
            double Of(string key) => Reference.Number(expected.GetProperty(key));
            family.Same("form", label.ToUpperInvariant(), form.Form.ToString().ToUpperInvariant());
            family.Near($"{label} value", Of("ICC"), form.Value, tolerance);
            family.Near($"{label} F", Of("F"), form.F, tolerance * Of("F"));
            family.Near($"{label} df1", Of("df1"), form.Df1, 0);
            family.Near($"{label} df2", Of("df2"), form.Df2, 0);
            family.Near($"{label} p", Of("p"), form.P, relativeP * Of("p"));
            family.Near($"{label} lower", Of("lower.bound"), form.Interval.Lower, tolerance);
            family.Near($"{label} upper", Of("upper.bound"), form.Interval.Upper, tolerance);
        }

        family.Same("forms", 6, forms.Count);
        family.Close();
    }
}
