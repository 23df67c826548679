using Rapport.Cli.Io;
using Rapport.Statistics.MixedModels;

namespace Rapport.Cli.Commands.Fit;

/// <summary>Feeds a table's rows to a model, one after another.</summary>
internal static class FitRows
{
    public static MixedModelBuilder Read(CsvSource source, Formula formula)
    {
        var builder = new MixedModelBuilder(formula);
        var groups = source.ColumnsNamed(formula.GroupVariables);
        var columns = source.ColumnsNamed(formula.Variables);
        bool[] isLog = [.. formula.Variables.Select(formula.LogVariables.Contains)];
        var (levels, values) = (new int[groups.Length], new double[columns.Length]);
        source.ForEach(row =>
        {
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = row.NumberOrMissing(columns[i]);
                if (isLog[i] && values[i] <= 0) throw row.Bad(columns[i], "a number above 0 (its logarithm is taken)", Quote.Found(row.Raw(columns[i])));
            }
            for (var i = 0; i < levels.Length; i++) levels[i] = builder.Level(i, row.Raw(groups[i]));
            builder.Add(levels, values);
        });
        return builder;
    }
}
