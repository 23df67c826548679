using System.Text.Json;
using Rapport.Statistics.Reliability;
using Rapport.Statistics.Reliability.Agreement;
using Rapport.Testing;

namespace Rapport.Statistics.Tests.Reliability;

public sealed class AgreementReferenceTests
{
    [Theory]
    [MemberData(nameof(Reference.Folders), MemberType = typeof(Reference))]
    public void Complete_ratings_give_the_six_forms_of_the_reference(string folder) =>
        new Comparison("analysis of variance", "icc_anova_complete", 1e-9, 1e-6).Run(new Reference(folder), "ratings.csv", RaterAgreement.From);

    [Theory]
    [MemberData(nameof(Reference.Folders), MemberType = typeof(Reference))]
    public void Complete_ratings_give_the_same_through_the_mixed_model(string folder) =>
        new Comparison("mixed model, complete", "icc_lmer_complete", 1e-4, 2e-3).Run(new Reference(folder), "ratings.csv", RaterAgreement.ByMixedModel);

    [Theory]
    [MemberData(nameof(Reference.Folders), MemberType = typeof(Reference))]
    public void Ratings_with_missing_cells_give_the_six_forms_of_the_reference(string folder) =>
        new Comparison("mixed model, missing cells", "icc_lmer_missing", 1e-4, 2e-3).Run(new Reference(folder), "ratings_missing.csv", RaterAgreement.From);

    private sealed record Comparison(string Name, string Part, double Tolerance, double RelativeP)
    {
        public void Run(Reference reference, string file, Func<ScoreTable, Estimate<RaterAgreement>> method)
        {
            var family = new Family(reference, $"intraclass correlation, {Name}");
            var scales = new Scales(reference);
            var forms = method(scales.Table(file)).Value.Forms;
            foreach (var (expected, form) in scales.Found(Part).EnumerateArray().Zip(forms)) Compare(family, expected, form);
            family.Same("forms", 6, forms.Count);
            family.Close();
        }

        private void Compare(Family family, JsonElement expected, IntraclassCorrelation form)
        {
            var label = expected.GetProperty("type").GetString()!;
            double Of(string key) => Reference.Number(expected.GetProperty(key));
            family.Same("form", label.ToUpperInvariant(), form.Form.ToString().ToUpperInvariant());
            family.Near($"{label} value", Of("ICC"), form.Value, Tolerance);
            family.Near($"{label} F", Of("F"), form.F, Tolerance * Of("F"));
            family.Near($"{label} df1", Of("df1"), form.Df1, 0);
            family.Near($"{label} df2", Of("df2"), form.Df2, 0);
            family.Near($"{label} p", Of("p"), form.P, RelativeP * Of("p"));
            family.Near($"{label} lower", Of("lower.bound"), form.Interval.Lower, Tolerance);
            family.Near($"{label} upper", Of("upper.bound"), form.Interval.Upper, Tolerance);
        }
    }
}
