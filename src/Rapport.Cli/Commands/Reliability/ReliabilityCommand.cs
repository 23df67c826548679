using System.CommandLine;
using Rapport.Cli.Io;
using Rapport.Statistics.Reliability;
using Rapport.Statistics.Reliability.Agreement;

namespace Rapport.Cli.Commands.Reliability;

/// <summary>Alpha, omega and item statistics of people by items; with --icc the agreement of targets by raters.</summary>
internal sealed class ReliabilityCommand : TableCommand
{
    private readonly Option<string?> _columns = new("--columns") { Description = "Items or raters: names with commas between, first..last for those in between. Otherwise every column.", HelpName = "COLUMNS" };
    private readonly Option<string?> _id = CallOptions.OptionalColumn("--id", "A column that names the people or targets, to be left out.");
    private readonly Option<string?> _reverse = new("--reverse") { Description = "Items that are keyed the other way: turned round as lowest + highest - answer.", HelpName = "COLUMNS" };
    private readonly Option<string?> _scale = new("--scale") { Description = "The ends of the scale, 0..4 for example; without it the lowest and highest answer of all items.", HelpName = "LOWEST..HIGHEST" };
    private readonly Option<bool> _icc = new("--icc") { Description = "Rows are rated targets, columns raters: the six intraclass correlations." };

    public ReliabilityCommand(Terminal terminal)
        : base("reliability", "Alpha, omega and item statistics; with --icc the agreement of raters.", terminal,
            new Example("rapport reliability tests/reference/items_core10.csv --reverse i2 --scale 0..4",
                "300 people, 10 items",
                "alpha 0.8311, 95 % interval 0.8011 to 0.8582",
                "omega 0.8336",
                "i2 1.68 1.0138 0.4756 0.8201"))
    {
        Add(_columns);
        Add(_id);
        Add(_reverse);
        Add(_scale);
        Add(_icc);
    }

    protected override void Answer(ParseResult parsed, Call call, Output output)
    {
        using var source = CsvSource.Open(call.File, call);
        var scale = ScaleEnds.Parse(parsed.GetValue(_scale));
        var table = Read(source, Chosen(source, parsed), scale);
        if (!parsed.GetValue(_icc))
        {
            var answer = ScaleAnswer.From(Keyed(table, source, parsed.GetValue(_reverse), scale), source.Name);
            answer.Write(call, output);
            return;
        }

        if (parsed.GetValue(_reverse) is not null) throw Refusal.Call("--reverse: expected items, but --icc reads raters");
        AgreementAnswer.Write(Found(RaterAgreement.From(table), source.Name), call, output);
    }

    /// <summary>The value, or exit code 1 with the reason.</summary>
    internal static T Found<T>(Estimate<T> estimate, string file) => estimate switch
    {
        Estimate<T>.Known known => known.Result,
        Estimate<T>.Refused refused => throw Refusal.NoAnswer($"{file}: {refused.Why.Sentence}"),
        _ => throw new InvalidOperationException("unknown case"),
    };

    private int[] Chosen(CsvSource source, ParseResult parsed)
    {
        var id = parsed.GetValue(_id) is { } name ? source.Column(name) : -1;
        var chosen = parsed.GetValue(_columns) is { } list
            ? ColumnList.Of(list, source)
            : [.. Enumerable.Range(0, source.Columns.Length).Where(column => column != id)];
        if (chosen.Contains(id)) throw Refusal.Call($"--columns: expected items or raters, found the column of --id, {Quote.Found(source.Columns[id])}");
        return chosen;
    }

    private static ScoreTable Read(CsvSource source, int[] columns, ScaleEnds? scale)
    {
        var rows = new List<double[]>();
        source.ForEach(row => rows.Add([.. columns.Select(column => Cell(row, column, scale))]));
        return new(columns.Select(column => source.Columns[column]).ToList(), rows);
    }

    private static double Cell(CsvSource row, int column, ScaleEnds? scale)
    {
        var answer = row.NumberOrMissing(column);
        if (scale is null || double.IsNaN(answer) || scale.Hold(answer)) return answer;
        throw row.Bad(column, $"an answer from {scale}", Quote.Found(row.Raw(column)));
    }

    private static ScoreTable Keyed(ScoreTable table, CsvSource source, string? reverse, ScaleEnds? scale)
    {
        if (reverse is null) return table;
        var turned = ColumnList.Of(reverse, source).Select(column => source.Columns[column]).ToList();
        var stranger = turned.FirstOrDefault(name => !table.Columns.Contains(name, StringComparer.Ordinal));
        if (stranger is not null) throw Refusal.Call($"--reverse: expected one of the items {Quote.Names(table.Columns)}, found {Quote.Found(stranger)}");
        return scale is null ? table.Reversed(turned) : table.Reversed(turned, scale.Lowest, scale.Highest);
    }
}
