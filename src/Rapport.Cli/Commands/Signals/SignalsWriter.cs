using System.Globalization;
using System.Text.Json;
using Rapport.Alliance;
using Rapport.Cli.Io;

namespace Rapport.Cli.Commands.Signals;

/// <summary>Lets the rules run over client after client and writes one row a session and rule.</summary>
internal sealed class SignalsWriter(SignalsRows rows, IReadOnlyList<SessionRule> rules, StartingPoint start)
{
    private readonly bool[] _outcome = [.. rules.Select(rule => rule is ExpectedResponse)];

    public void Json(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        start.Write(writer);
        writer.Objects("rows", Verdicts(), row => Write(writer, row.Id, row.Run.Explain()));
        writer.WriteEndObject();
    }

    public void Text(TextWriter writer)
    {
        var table = new TextTable("client", "session", "rule", "value", "statistic", "threshold", "p", "verdict", "next");
        var (clients, judged, found, last) = (0, 0L, 0L, (string?)null);
        foreach (var (id, run, score, judgement) in Verdicts())
        {
            if (id != last) clients++;
            (last, judged) = (id, judged + 1);
            if (judgement.Verdict is Verdict.None or Verdict.NotEnoughData) continue;
            found++;
            table.Row(id, score.Session.ToString(CultureInfo.InvariantCulture), run.Explain().Rule.Id, TextTable.Number(score.Value), TextTable.Number(judgement.Statistic),
                TextTable.Number(judgement.Threshold), TextTable.Number(judgement.P), judgement.Verdict.Word, run.Explain().Next);
        }
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{found} of {judged} judgements on {clients} {(clients == 1 ? "client" : "clients")} say something; the others are none or not-enough-data"));
        table.Write(writer);
        if (start.Note is { } note) writer.WriteLine(note);
    }

    private IEnumerable<(string Id, SessionRun Run, SessionScore Score, Judgement Judgement)> Verdicts()
    {
        foreach (var (client, usable) in rows.Clients())
        {
            var runs = rules.Select(rule => rule.Begin()).ToArray();
            foreach (var row in usable)
            {
                var (rating, outcome) = (SignalsColumns.Score(client.Row(row)), SignalsColumns.Outcome(client.Row(row)));
                for (var i = 0; i < runs.Length; i++)
                {
                    var score = _outcome[i] ? outcome : rating;
                    yield return (client.Id, runs[i], score, runs[i].Next(score));
                }
            }
        }
    }

    private static void Write(Utf8JsonWriter writer, string id, ExplainedVerdict verdict)
    {
        var judgement = verdict.Judgement;
        writer.WriteString("id", id);
        writer.WriteNumber("session", verdict.Score.Session);
        writer.WriteString("rule", verdict.Rule.Id);
        writer.WriteString("version", verdict.Rule.Version);
        writer.Number("value", verdict.Score.Value);
        writer.WriteStartObject("state");
        foreach (var input in verdict.Inputs) writer.Number(input.Name, input.Value);
        writer.WriteEndObject();
        writer.Number("statistic", judgement.Statistic);
        writer.Number("threshold", judgement.Threshold);
        writer.Number("rate", judgement.Rate);
        writer.Number("p", judgement.P);
        writer.WriteString("verdict", judgement.Verdict.Word);
        writer.WriteString("reason", verdict.Reason);
        writer.WriteString("next", verdict.Next);
        writer.WriteString("evidence", verdict.Rule.Evidence);
    }
}
