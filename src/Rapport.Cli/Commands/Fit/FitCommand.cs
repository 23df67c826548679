using System.CommandLine;
using Rapport.Cli.Io;
using Rapport.Statistics.MixedModels;

namespace Rapport.Cli.Commands.Fit;

/// <summary>Fits a linear mixed model to a long table; keeps sums of groups, so that the table may be larger than memory.</summary>
internal sealed class FitCommand : TableCommand
{
    private readonly Option<string> _formula = new("--formula")
    {
        Description = "The model as lme4 writes it, such as \"y ~ x + log(session) + (1 + log(session) | therapist_id/client_id)\".",
        HelpName = "FORMULA",
        Required = true,
    };

    private readonly Option<bool> _ml = new("--ml") { Description = "Maximum likelihood instead of REML." };

    private readonly Option<string?> _effects = new("--effects")
    {
        Description = "Write every group's own effects there: group,level,term,value,sd.",
        HelpName = "FILE",
    };

    public FitCommand(Terminal terminal)
        : base("fit", "Linear mixed models: how clients change, and how much clients and therapists differ.", terminal, new Example(
            "rapport fit tests/reference/sessions.csv --formula \"phq9 ~ log(session) + (1 | therapist_id/client_id)\"",
            "(Intercept)   11.591    0.2912",
            "log(session)  -1.9128   0.0886"))
    {
        Add(_formula);
        Add(_ml);
        Add(_effects);
    }

    protected override void Answer(ParseResult parsed, Call call, Output output)
    {
        var formula = Formula.Parse(parsed.GetRequiredValue(_formula)) switch
        {
            FormulaReading.Understood understood => understood.Formula,
            FormulaReading.Wrong wrong => throw Refusal.Call($"--formula, character {wrong.Position}: expected {wrong.Expected}, found {wrong.Found}"),
            var other => throw new InvalidOperationException(other.ToString()),
        };
        using var effects = parsed.GetValue(_effects) is { } path ? Output.To(path, Terminal) : null;
        using var source = CsvSource.Open(call.File, call);
        var builder = FitRows.Read(source, formula);
        var fit = FitRefusals.Accept(builder.Fit(parsed.GetValue(_ml) ? FitCriterion.Ml : FitCriterion.Reml), source.Name);
        effects?.Text(writer => EffectsTable.Write(fit.ConditionalModes(), writer));
        if (call.Json) output.Json(writer => FitAnswer.Json(fit, writer));
        else output.Text(writer => FitAnswer.Table(fit, writer));
        effects?.Keep();
    }
}
