using System.Globalization;
using System.Text.Json;
using Rapport.Cli.Io;
using Rapport.Statistics.MixedModels;

namespace Rapport.Cli.Commands.Fit;

/// <summary>A fitted model, for programs and for people.</summary>
internal static class FitAnswer
{
    public static void Json(MixedModelFit fit, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("n", fit.Rows);
        writer.WriteNumber("dropped", fit.Dropped);
        writer.WriteString("method", Method(fit));
        writer.WriteStartObject("groups");
        foreach (var group in fit.Groups) writer.WriteNumber(group.Name, group.Levels);
        writer.WriteEndObject();
        Quality(fit, writer);
        writer.Objects("fixed", fit.Fixed, effect =>
        {
            writer.WriteString("term", effect.Term);
            writer.Number("estimate", effect.Estimate);
            writer.Number("se", effect.StandardError);
        });
        writer.Objects("variance", fit.Variance, part => Variance(part, writer));
        writer.WriteEndObject();
    }

    public static void Table(MixedModelFit fit, TextWriter writer)
    {
        writer.WriteLine(fit.Formula.Text);
        var groups = string.Join(", ", fit.Groups.Select(group => Text($"{group.Levels} {group.Name}")));
        writer.WriteLine(Text($"{fit.Rows} rows ({fit.Dropped} left out for missing values), {groups}"));
        writer.WriteLine(Text($"{Method(fit)}: criterion {fit.Criterion:0.####}, logLik {fit.LogLikelihood:0.####}, AIC {fit.Aic:0.####}, BIC {fit.Bic:0.####}"));
        if (fit.IsSingular) writer.WriteLine("singular: a variance is estimated as nothing, or a correlation as one");
        var fixedTable = new TextTable("term", "estimate", "se");
        foreach (var effect in fit.Fixed) fixedTable.Row(effect.Term, TextTable.Number(effect.Estimate), TextTable.Number(effect.StandardError));
        fixedTable.Write(writer);
        var variances = new TextTable("group", "term", "with", "variance", "sd", "correlation");
        foreach (var part in fit.Variance)
            variances.Row(part.Group, part.Term ?? "", part.Term2 ?? "", TextTable.Number(part.Value),
                part.Term2 is null ? TextTable.Number(Math.Sqrt(part.Value)) : "", part.Correlation is { } correlation ? TextTable.Number(correlation) : "");
        variances.Write(writer);
    }

    private static void Quality(MixedModelFit fit, Utf8JsonWriter writer)
    {
        writer.Number("criterion", fit.Criterion);
        writer.Number("logLik", fit.LogLikelihood);
        writer.Number("aic", fit.Aic);
        writer.Number("bic", fit.Bic);
        writer.Number("sigma", fit.Sigma);
        writer.WriteBoolean("singular", fit.IsSingular);
    }

    private static void Variance(MixedModelFit.VarianceComponent part, Utf8JsonWriter writer)
    {
        writer.WriteString("group", part.Group);
        writer.WriteString("term", part.Term);
        writer.WriteString("term2", part.Term2);
        writer.Number("value", part.Value);
        writer.Number("correlation", part.Correlation ?? double.NaN);
    }

    private static string Method(MixedModelFit fit) => fit.EstimatedBy == FitCriterion.Reml ? "REML" : "ML";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
