using System.Globalization;
using System.Text.Json;
using Rapport.Alliance.Alarms;
using Rapport.Cli.Commands.Signals;
using Rapport.Cli.Io;

namespace Rapport.Cli.Commands.Alarms;

/// <summary>The comparison as a document or as tables for reading.</summary>
internal sealed record AlarmsAnswer(string? World, long Seed, IReadOnlyList<DetectorScore> Scores, IReadOnlyList<Calibration> Calibrations)
{
    public required StartingPoint Start { get; init; }

    /// <summary>Clients that the starting point was learned from, and clients judged.</summary>
    public required (int Learned, int Judged) Clients { get; init; }

    public required int Window { get; init; }

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("world", World);
        writer.WriteNumber("seed", Seed);
        writer.WriteNumber("learnedFrom", Clients.Learned);
        writer.WriteNumber("judged", Clients.Judged);
        writer.WriteNumber("window", Window);
        Start.Write(writer);
        writer.Objects("rows", Scores, score => Score(writer, score));
        writer.Objects("calibration", Calibrations, table => Table(writer, table));
        writer.WriteEndObject();
    }

    public void Write(TextWriter writer)
    {
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{World ?? "no world named"}, seed {Seed}: {Clients.Judged} clients judged, starting point from {(Clients.Learned == 0 ? Start.Source : $"{Clients.Learned} others")}; found within {Window} sessions"));
        var table = new TextTable("rule", "false alarms", "sensitivity", "95 %", "delay", "auc", "true of 100 at 9 %", "at 3 %", "false a week");
        foreach (var score in Scores)
            table.Row(score.Rule, TextTable.Number(score.FalseAlarms), Three(score.Sensitivity), $"{Three(score.Interval.Low)} to {Three(score.Interval.High)}", Three(score.Delay), Three(score.Area),
                TextTable.Number(Math.Round(100 * score.PredictiveValueAtNine)), TextTable.Number(Math.Round(100 * score.PredictiveValueAtThree)), TextTable.Number(Math.Round(score.FalseAlarmsInAWeek, 2)));
        table.Write(writer);
        foreach (var calibration in Calibrations)
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{calibration.Rule}: p below .05 in {100 * calibration.BelowFive:0.0} % and below .01 in {100 * calibration.BelowOne:0.0} % of ordinary sessions; Brier {calibration.Brier:0.0000}, always the base rate {calibration.BrierOfBaseRate:0.0000}"));
    }

    private static void Score(Utf8JsonWriter writer, DetectorScore score)
    {
        writer.WriteString("rule", score.Rule);
        writer.Number("falseAlarms", score.FalseAlarms);
        writer.Number("sensitivity", score.Sensitivity);
        writer.WriteStartArray("interval");
        writer.NumberValue(score.Interval.Low);
        writer.NumberValue(score.Interval.High);
        writer.WriteEndArray();
        writer.Number("delay", score.Delay);
        writer.Number("auc", score.Area);
        writer.Number("threshold", score.Threshold);
        writer.Number("predictiveValueAt9", score.PredictiveValueAtNine);
        writer.Number("predictiveValueAt3", score.PredictiveValueAtThree);
        writer.Number("falseAlarmsInAWeek", score.FalseAlarmsInAWeek);
    }

    private static void Table(Utf8JsonWriter writer, Calibration table)
    {
        writer.WriteString("rule", table.Rule);
        writer.Number("below05", table.BelowFive);
        writer.Number("below01", table.BelowOne);
        writer.Number("brier", table.Brier);
        writer.Number("brierOfBaseRate", table.BrierOfBaseRate);
        writer.Objects("bins", table.Bins, bin =>
        {
            writer.Number("from", bin.From);
            writer.Number("to", bin.To);
            writer.WriteNumber("quiet", bin.Quiet);
            writer.WriteNumber("ruptured", bin.Ruptured);
        });
    }

    private static string Three(double value) => double.IsFinite(value) ? value.ToString("0.000", CultureInfo.InvariantCulture) : "-";
}
