using System.CommandLine;
using Rapport.Cli.Io;

namespace Rapport.Cli.Commands.Signals;

/// <summary>rapport signals: the rules over every session of every client.</summary>
internal sealed class SignalsCommand : TableCommand
{
    private readonly SignalsWords _words = new();

    public SignalsCommand(Terminal terminal)
        : base("signals", "What the rules say about every session: verdict, reason, next step. Takes one row a session.", terminal, new Example(
            "rapport signals tests/reference/sessions.csv --id client_id --session session --measure srs --prior 35.5,9,3.61",
            "57 of 1921 judgements on 241 clients say something; the others are none or not-enough-data",
            "C006 6 R6 29.7 1.7693 1.6449 0.0384 amber Open next time with how last time felt."))
    {
        foreach (var option in _words.All) Add(option);
    }

    protected override void Answer(ParseResult parsed, Call call, Output output)
    {
        _words.Check(parsed);
        var frame = SignalsFrame.Of(_words, parsed, Terminal);
        // What cannot be answered is refused before the table is read, wherever the start is known.
        if (frame.Start is { } known) RuleChoices.Of(frame, known, (_words, parsed, Terminal));
        using var rows = new SignalsRows(_words, parsed, call);
        var learned = Learn(rows, keep: frame.Start is null);
        var start = frame.Start ?? StartingPoint.Learned(learned.Firsts, learned.Differences, rows.File);
        var writer = new SignalsWriter(rows, RuleChoices.Of(frame, start, (_words, parsed, Terminal)), start);
        if (call.Json) output.Json(writer.Json);
        else output.Text(writer.Text);
    }

    /// <summary>Looks at every row once, so that a bad one is found before the first byte is written, and gathers first scores and differences where they are needed.</summary>
    private static (List<double> Firsts, List<double> Differences) Learn(SignalsRows rows, bool keep)
    {
        var (firsts, differences, any) = (new List<double>(), new List<double>(), false);
        foreach (var (client, usable) in rows.Clients())
        {
            any |= usable.Count > 0;
            if (!keep) continue;
            var last = double.NaN;
            foreach (var value in usable.Select(row => client.Value(row, 1)).Where(double.IsFinite))
            {
                if (double.IsNaN(last)) firsts.Add(value);
                else differences.Add(value - last);
                last = value;
            }
        }
        return any ? (firsts, differences) : throw Refusal.NoAnswer($"{rows.File}: expected at least one session that can be used, found none");
    }
}
