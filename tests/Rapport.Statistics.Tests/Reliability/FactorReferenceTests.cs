using System.Text.Json;
using Rapport.Statistics.Reliability;
using Rapport.Statistics.Reliability.Factors;
using Rapport.Testing;

namespace Rapport.Statistics.Tests.Reliability;

public sealed class FactorReferenceTests
{
    [Theory]
    [MemberData(nameof(Reference.Folders), MemberType = typeof(Reference))]
    public void One_factor_by_minimum_residuals_agrees_with_the_reference(string folder)
    {
        var reference = new Reference(folder);
        var family = new Family(reference, "one factor, minimum residuals");
        foreach (var (name, table, found) in new Scales(reference).Keyed)
        {
            var factor = MinresFactor.From(table).Value;
            var expected = found.GetProperty("minres_1f");
            foreach (var item in factor.Items)
            {
                family.Near($"{name} {item.Item} loading", Reference.Number(expected.GetProperty("loadings").GetProperty(item.Item)), item.Loading, 1e-4);
                family.Near($"{name} {item.Item} uniqueness", Reference.Number(expected.GetProperty("uniquenesses").GetProperty(item.Item)), item.Uniqueness, 1e-4);
            }

            family.Near($"{name} omega", Reference.Number(expected.GetProperty("omega_from_loadings")), factor.Omega, 1e-4);
            family.Near($"{name} omega of observed", Reference.Number(found.GetProperty("omega_1f_minres").GetProperty("omega_t")), factor.OmegaOfObserved, 1e-4);
        }

        family.Close();
    }

    [Theory]
    [MemberData(nameof(Reference.Folders), MemberType = typeof(Reference))]
    public void One_factor_by_maximum_likelihood_agrees_with_the_reference(string folder)
    {
        var reference = new Reference(folder);
        var family = new Family(reference, "one factor, maximum likelihood");
        foreach (var (name, table, found) in new Scales(reference).Keyed)
        {
            var factor = LikelihoodFactor.From(table).Value;
            var expected = found.GetProperty("cfa_1f_ml");
            family.Same($"{name} rows", expected.GetProperty("n").GetInt32(), factor.Rows);
            foreach (var (item, error, se) in factor.Items.Zip(factor.StandardErrors, expected.GetProperty("se_loadings").EnumerateArray()))
            {
                family.Near($"{name} {item.Item} loading", Reference.Number(expected.GetProperty("loadings").GetProperty(item.Item)), item.Loading, 1e-4);
                family.Near($"{name} {item.Item} residual", Reference.Number(expected.GetProperty("residual_variances").GetProperty(item.Item)), item.Uniqueness, 1e-4);
                family.Near($"{name} {item.Item} standard error", Reference.Number(se), error, 1e-4);
            }

            family.Near($"{name} omega", Reference.Number(expected.GetProperty("omega_unstandardised")), factor.Omega, 1e-4);
            CompareFit(family, name, factor.Fit, expected.GetProperty("fit"));
        }

        family.Close();
    }

    [Theory]
    [MemberData(nameof(Reference.Folders), MemberType = typeof(Reference))]
    public void The_general_factor_over_three_groups_agrees_with_the_reference(string folder)
    {
        var reference = new Reference(folder);
        var family = new Family(reference, "general factor, Schmid-Leiman");
        foreach (var (name, table, found) in new Scales(reference).Keyed)
        {
            // Four items cannot tell three factors apart; the reference's answer there is one of endlessly many.
            if (table.Columns.Count < 6)
            {
                var refused = Assert.IsType<Estimate<GeneralFactor>.Refused>(GeneralFactor.From(table));
                family.Same($"{name} refused", (ReliabilityProblem)new ReliabilityProblem.NotIdentified(3, table.Columns.Count), refused.Why);
                continue;
            }

            var factor = GeneralFactor.From(table).Value;
            var expected = found.GetProperty("omega_schmid_leiman_3f");
            family.Near($"{name} hierarchical", Reference.Number(expected.GetProperty("omega_h")), factor.OmegaHierarchical, 2e-3);
            family.Near($"{name} total", Reference.Number(expected.GetProperty("omega_t")), factor.OmegaTotal, 2e-3);
            family.Near($"{name} limit", Reference.Number(expected.GetProperty("omega_lim")), factor.OmegaLimit, 2e-3);
            foreach (var item in factor.Items)
                family.Near($"{name} {item.Item}", Reference.Number(expected.GetProperty("g_loadings").GetProperty(item.Item)), item.Loading, 5e-3);
        }

        family.Close();
    }

    private static void CompareFit(Family family, string name, FactorFit fit, JsonElement expected)
    {
        family.Near($"{name} chi-square", Reference.Number(expected.GetProperty("chisq")), fit.ChiSquare, 1e-3);
        family.Same($"{name} df", expected.GetProperty("df").GetInt32(), fit.DegreesOfFreedom);
        var p = Reference.Number(expected.GetProperty("pvalue"));
        family.Near($"{name} p", p, fit.P, (1e-3 * p) + 1e-12);
        family.Near($"{name} cfi", Reference.Number(expected.GetProperty("cfi")), fit.Cfi, 1e-4);
        family.Near($"{name} tli", Reference.Number(expected.GetProperty("tli")), fit.Tli, 1e-4);
        family.Near($"{name} rmsea", Reference.Number(expected.GetProperty("rmsea")), fit.Rmsea, 1e-4);
        family.Near($"{name} srmr", Reference.Number(expected.GetProperty("srmr")), fit.Srmr, 1e-4);
        family.Near($"{name} log-likelihood", Reference.Number(expected.GetProperty("logl")), fit.LogLikelihood, 1e-4);
        family.Near($"{name} aic", Reference.Number(expected.GetProperty("aic")), fit.Aic, 1e-4);
        family.Near($"{name} bic", Reference.Number(expected.GetProperty("bic")), fit.Bic, 1e-4);
    }
}
