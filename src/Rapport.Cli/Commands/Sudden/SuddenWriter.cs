using System.Globalization;
using System.Text.Json;
using Rapport.Cli.Io;
using Rapport.Statistics.SuddenGains;

namespace Rapport.Cli.Commands.Sudden;

/// <summary>Judges clients as they go by and writes the answer as a document or as tables for reading.</summary>
internal sealed class SuddenWriter
{
    private readonly SuddenJudge _judge;
    private readonly SuddenRows _rows;
    private readonly IntervalJudgement[] _judgements;
    private readonly char[] _letters;
    private readonly SuddenSummary _summary;
    private long _judged;
    private long _notJudged;

    public SuddenWriter(SuddenJudge judge, SuddenRows rows)
    {
        _judge = judge;
        _rows = rows;
        _judgements = new IntervalJudgement[SuddenJudge.Intervals(rows.Sessions)];
        _letters = new char[_judgements.Length];
        _summary = new(judge.Criteria);
        Count();
    }

    public void Json(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("intervals");
        for (var i = 0; i < _judgements.Length; i++) writer.WriteStringValue(_judge.Label(i));
        writer.WriteEndArray();
        writer.Objects("rows", Judged(), client => Row(writer, client.Id));
        writer.Objects("gains", Found(), found => Gain(writer, found.Id, found.Event));
        writer.WriteNumber("judged", _judged);
        writer.WriteNumber("notJudged", _notJudged);
        writer.WriteEndObject();
    }

    public void Text(TextWriter writer)
    {
        var kind = _judge.Criteria.Kind == SuddenKind.Gain ? "gain" : "loss";
        var plural = _summary.Found == 1 ? kind : kind == "gain" ? "gains" : "losses";
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{_summary.Found} sudden {plural} in {_summary.ClientsWithOne} of {_summary.Clients} clients; {_judged} intervals judged, {_notJudged} not"));
        var table = new TextTable("client", "interval", "before", "after", "magnitude", "reversed");
        foreach (var (id, one) in Found())
            table.Row(id, _judge.Label(one.Interval), TextTable.Number(one.Before), TextTable.Number(one.After), TextTable.Number(one.Magnitude), one.Reversed ? "yes" : "no");
        table.Write(writer);
    }

    private void Count()
    {
        foreach (var client in Judged())
        {
            _summary.Add(_judge.Events(client.Row(0), _judgements));
            foreach (var judgement in _judgements)
            {
                if (judgement.All == Met.NotJudged) _notJudged++;
                else _judged++;
            }
        }
        if (_summary.Clients == 0) throw Refusal.NoAnswer("expected at least one client, found none that could be used");
    }

    // Leaves each client's judgements in the array until the next is asked for.
    private IEnumerable<ClientRows> Judged()
    {
        foreach (var client in _rows.Clients())
        {
            _judge.Judge(client.Row(0), _judgements);
            yield return client;
        }
    }

    private IEnumerable<(string Id, SuddenEvent Event)> Found() =>
        Judged().SelectMany(client => _judge.Events(client.Row(0), _judgements).Select(one => (client.Id, one)));

    private void Row(Utf8JsonWriter writer, string id)
    {
        writer.WriteString("id", id);
        Letters(writer, "first", judgement => judgement.First);
        Letters(writer, "second", judgement => judgement.Second);
        Letters(writer, "third", judgement => judgement.Third);
        Letters(writer, "all", judgement => judgement.All);
    }

    private void Letters(Utf8JsonWriter writer, string name, Func<IntervalJudgement, Met> criterion)
    {
        for (var i = 0; i < _letters.Length; i++) _letters[i] = IntervalJudgement.Symbol(criterion(_judgements[i]));
        writer.WriteString(name, _letters);
    }

    private void Gain(Utf8JsonWriter writer, string id, SuddenEvent one)
    {
        writer.WriteString("id", id);
        writer.WriteString("interval", _judge.Label(one.Interval));
        writer.Number("magnitude", one.Magnitude);
        writer.WriteBoolean("reversed", one.Reversed);
        writer.Number("before", one.Before);
        writer.Number("after", one.After);
        writer.Number("reversalValue", one.ReversalValue);
        writer.Number("proportion", one.Proportion);
    }
}
