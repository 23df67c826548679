using System.CommandLine;
using Rapport.Cli.Io;
using Rapport.Statistics.Change;

namespace Rapport.Cli.Commands.Change;

/// <summary>rapport change: one verdict a client on the change between two times, or on the slope over all of them.</summary>
internal sealed class ChangeCommand : TableCommand
{
    private readonly ChangeWords _words = new();

    public ChangeCommand(Terminal terminal)
        : base("change", "Says of every client whether a change is reliable and clinically significant. Takes one row a session.", terminal, new Example(
            "rapport change tests/reference/pre_post.csv --id client_id --time time --measure phq9 --direction lower --method JT --reliability 0.88 --cutoff c --functional-mean 4.6 --functional-sd 3.9",
            "JT: 201 of 241 clients have both scores (time 1 and 2)",
            "recovered 69, improved 34, unchanged 88, deteriorated 5, harmed 5",
            "C001 16 12 -4 -2.4279 improved"))
    {
        foreach (var option in _words.All) Add(option);
    }

    protected override void Answer(ParseResult parsed, Call call, Output output)
    {
        var choices = _words.Read(parsed);
        using var rows = new ChangeRows(choices.Columns, call);
        ChangeResult result = choices.Method is ChangeMethod.HierarchicalSlope
            ? new SlopeResult(choices, rows)
            : new TwoTimesResult(choices, rows);
        var writer = new ChangeWriter(choices, result);
        if (call.Json) output.Json(writer.Json);
        else output.Text(writer.Text);
    }
}
