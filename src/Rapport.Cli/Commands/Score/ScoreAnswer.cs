using System.Globalization;
using System.Text.Json;
using Rapport.Cli.Io;
using Rapport.Instruments;

namespace Rapport.Cli.Commands;

/// <summary>Scored rows as a table for reading and as JSON for programs.</summary>
internal sealed class ScoreAnswer(Instrument instrument, bool hasSession)
{
    private readonly bool _hasRiskItems = instrument.Items.Any(item => item.IsRisk);
    private readonly bool _hasSubscaleBands = instrument.Subscales.Any(subscale => subscale.Rule.Bands is not null);
    private readonly bool _hasRiskWords = instrument.Choices.Any(choice => choice.Options.Any(option => option.IsRisk));

    public void Write(Utf8JsonWriter writer, IEnumerable<ScoredRow> rows)
    {
        writer.WriteStartObject();
        writer.WriteString("instrument", instrument.Id);
        writer.WriteString("version", instrument.Version);
        writer.WriteString("keyStatus", InstrumentWords.Of(instrument.KeyStatus));
        writer.WriteBoolean("confirmed", instrument.IsKeyConfirmed);
        writer.Objects("rows", rows, row => WriteRow(writer, row));
        writer.WriteEndObject();
    }

    private void WriteRow(Utf8JsonWriter writer, ScoredRow row)
    {
        var scoring = row.Scoring;
        writer.WriteString("id", row.Id);
        if (hasSession) writer.Number("session", row.Session);
        writer.Number("total", scoring.Total?.Value ?? double.NaN);
        writer.Number("standardError", scoring.Total?.StandardError ?? double.NaN);
        writer.WriteNumber("missing", scoring.Missing);
        writer.WriteBoolean("imputed", scoring.Total?.IsImputed ?? false);
        writer.WriteString("band", scoring.Total?.Band?.Name);
        writer.WriteStartArray("cutoffs");
        foreach (var cutoff in scoring.CutoffsPassed) writer.WriteStringValue(Passed(cutoff));
        writer.WriteEndArray();
        WriteNumbers(writer, "risk", scoring.RiskItems);
        if (_hasRiskItems) WriteNumbers(writer, "riskUnanswered", scoring.RiskUnanswered);
        if (_hasRiskWords) WriteRiskWords(writer, scoring);
        if (scoring.Clusters is { } clusters) writer.WriteString("clusters", InstrumentWords.Of(clusters));
        writer.WriteStartObject("subscales");
        foreach (var one in scoring.Subscales) writer.Number(one.Id, one.Score?.Value ?? double.NaN);
        writer.WriteEndObject();
        if (_hasSubscaleBands) WriteSubscaleBands(writer, scoring);
        WriteReasons(writer, scoring);
    }

    private static void WriteNumbers(Utf8JsonWriter writer, string name, IReadOnlyList<int> numbers)
    {
        writer.WriteStartArray(name);
        foreach (var number in numbers) writer.WriteNumberValue(number);
        writer.WriteEndArray();
    }

    private static void WriteSubscaleBands(Utf8JsonWriter writer, Scoring scoring)
    {
        writer.WriteStartObject("subscaleBands");
        foreach (var one in scoring.Subscales) writer.WriteString(one.Id, one.Score?.Band?.Name);
        writer.WriteEndObject();
    }

    private static void WriteRiskWords(Utf8JsonWriter writer, Scoring scoring)
    {
        writer.WriteStartArray("riskWords");
        foreach (var word in scoring.RiskTicks) writer.WriteStringValue(word);
        writer.WriteEndArray();
    }

    private static void WriteReasons(Utf8JsonWriter writer, Scoring scoring)
    {
        writer.WriteStartObject("reasons");
        foreach (var reason in scoring.Reasons) writer.WriteString(reason.Score, InstrumentWords.Of(reason));
        writer.WriteEndObject();
    }

    public void Write(TextWriter writer, IEnumerable<ScoredRow> rows)
    {
        string[] before = hasSession ? ["id", "session"] : ["id"];
        string[] clusters = instrument.Clusters is null ? [] : ["clusters"];
        var table = new TextTable([.. before, "total", "standard error", "missing", "band", "cut-offs passed", "risk answers", .. clusters, .. instrument.Subscales.Select(one => one.Id)]);
        foreach (var row in rows) table.Row([.. Cells(row)]);
        table.Write(writer);
        if (!instrument.IsKeyConfirmed)
            writer.WriteLine($"The key of {instrument.Id} is {InstrumentWords.Of(instrument.KeyStatus)} and not confirmed: hold it against your own form and say so in a pack. No signal rests on it until then.");
        if (instrument.IsOurs) writer.WriteLine($"{instrument.Id} is not validated: no cut-off, no reliable change, no equivalence to another instrument.");
    }

    private IEnumerable<string> Cells(ScoredRow row)
    {
        var scoring = row.Scoring;
        yield return row.Id;
        if (hasSession) yield return TextTable.Number(row.Session);
        yield return TextTable.Number(scoring.Total?.Value ?? double.NaN);
        yield return TextTable.Number(scoring.Total?.StandardError ?? double.NaN);
        yield return scoring.Missing.ToString(CultureInfo.InvariantCulture) + (scoring.Total is { IsImputed: true } ? " (filled in)" : "");
        yield return scoring.Total?.Band?.Name ?? "-";
        yield return scoring.CutoffsPassed.Count == 0 ? "-" : string.Join("; ", scoring.CutoffsPassed.Select(Passed));
        yield return RiskWords(scoring);
        if (scoring.Clusters is { } clusters) yield return InstrumentWords.Of(clusters);
        foreach (var one in scoring.Subscales) yield return TextTable.Number(one.Score?.Value ?? double.NaN) + (one.Score?.Band is { } band ? $" ({band.Name})" : "");
    }

    private static string RiskWords(Scoring scoring)
    {
        string[] words = [.. scoring.RiskItems.Select(Text), .. scoring.RiskTicks, .. scoring.RiskUnanswered.Select(number => Text(number) + " unanswered")];
        return words.Length == 0 ? "-" : string.Join(", ", words);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Passed(Cutoff cutoff)
    {
        var value = $"{InstrumentWords.Of(cutoff.Comparison)} {TextTable.Number(cutoff.Value)}";
        return cutoff.Score == Cutoff.Total ? value : $"{cutoff.Score} {value}";
    }
}
