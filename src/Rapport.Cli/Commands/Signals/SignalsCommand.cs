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
        using var rows = new SignalsRows(_words, parsed, call, frame.Scale.Range);
        var start = Start(rows, frame.Start);
        var writer = new SignalsWriter(rows, RuleChoices.Of(frame, start, (_words, parsed, Terminal)), start);
        if (call.Json) output.Json(writer.Json);
        else output.Text(writer.Text);
    }

    /// <summary>
    /// Looks at every row once, so that a bad one is found before the first byte is written; where the start is not known, it is learned
    /// on the way from the first scores and differences, in order of id until there are a million of either.
    /// </summary>
    private static StartingPoint Start(SignalsRows rows, StartingPoint? known)
    {
        var (seen, any) = (new FirstSessions(), false);
        foreach (var (client, usable) in rows.Clients())
        {
            any |= usable.Count > 0;
            if (known is null) seen.Add(usable.Select(row => client.Value(row, 1)));
        }
        if (!any) throw Refusal.NoAnswer($"{rows.File}: expected at least one session that can be used, found none");
        return known ?? seen.Start(rows.File);
    }
}
