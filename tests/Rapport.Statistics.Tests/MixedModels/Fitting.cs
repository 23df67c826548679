using Rapport.Statistics.MixedModels;
using Rapport.Testing;

namespace Rapport.Statistics.Tests.MixedModels;

/// <summary>Feeds tables to the mixed model.</summary>
internal static class Fitting
{
    public static Formula Formula(string text) => Assert.IsType<FormulaReading.Understood>(Statistics.MixedModels.Formula.Parse(text)).Formula;

    public static MixedModelFit Fit(Reference reference, string file, string formula, FitCriterion criterion = FitCriterion.Reml) =>
        Fitted(Feed(Formula(formula), columns => reference.Rows(file, columns)).Fit(criterion));

    public static MixedModelFit Fitted(FitOutcome outcome) => Assert.IsType<FitOutcome.Fitted>(outcome).Fit;

    /// <summary>Rows of group ids and values, in the order of the formula's group variables and variables.</summary>
    public static MixedModelBuilder Feed(string formula, IEnumerable<(string[] Ids, double[] Values)> rows)
    {
        var builder = new MixedModelBuilder(Formula(formula));
        foreach (var (ids, values) in rows) Add(builder, ids, values);
        return builder;
    }

    private static MixedModelBuilder Feed(Formula formula, Func<string[], IEnumerable<string[]>> read)
    {
        var builder = new MixedModelBuilder(formula);
        var groups = formula.GroupVariables.Count;
        var columns = formula.GroupVariables.Concat(formula.Variables.Select(name => name == "log_session" ? "session" : name)).ToArray();
        var logarithm = formula.Variables.ToList().IndexOf("log_session");
        foreach (var row in read(columns))
        {
            var values = row[groups..].Select(Reference.Number).ToArray();
            if (logarithm >= 0) values[logarithm] = Math.Log(values[logarithm]);
            Add(builder, row[..groups], values);
        }
        return builder;
    }

    private static void Add(MixedModelBuilder builder, string[] ids, double[] values) =>
        builder.Add([.. ids.Select((id, group) => builder.Level(group, id))], values);
}
