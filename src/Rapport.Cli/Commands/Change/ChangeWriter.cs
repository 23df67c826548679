using System.Text.Json;
using Rapport.Cli.Io;
using Rapport.Statistics.Change;

namespace Rapport.Cli.Commands.Change;

/// <summary>Writes the answer as a document or as tables for reading.</summary>
internal sealed class ChangeWriter(ChangeChoices choices, ChangeResult result)
{
    private static readonly (ChangeCategory Category, string Key, string Word)[] Words =
    [
        (ChangeCategory.Recovered, "recovered", "recovered"), (ChangeCategory.Improved, "improved", "improved"),
        (ChangeCategory.Unchanged, "unchanged", "unchanged"), (ChangeCategory.Deteriorated, "deteriorated", "deteriorated"),
        (ChangeCategory.Harmed, "harmed", "harmed"), (ChangeCategory.NotDefined, "notDefined", "not-defined"),
    ];

    public void Json(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("method", choices.Name);
        writer.WriteNumber("clients", result.Clients);
        writer.WriteNumber("used", result.Used);
        writer.WriteStartObject("counts");
        foreach (var (category, key, _) in Words) writer.WriteNumber(key, result.Tally[category]);
        writer.WriteEndObject();
        writer.WriteStartObject("intermediates");
        foreach (var figure in result.Figures) writer.Number(figure.Name, figure.Value);
        writer.WriteEndObject();
        Group(writer);
        writer.Objects("rows", result.Rows(), row => Row(writer, row));
        writer.WriteEndObject();
    }

    public void Text(TextWriter writer)
    {
        writer.WriteLine($"{choices.Name}: {result.Used} of {result.Clients} clients {result.Basis}");
        writer.WriteLine(string.Join(", ", Words.Where(IsShown).Select(x => $"{x.Word} {result.Tally[x.Category]}")));
        writer.WriteLine(string.Join(", ", result.Figures.Select(x => $"{x.Name} {TextTable.Number(x.Value)}")));
        var table = new TextTable(choices.Columns.Id, "before", "after", "change", "index", "category");
        foreach (var row in result.Rows())
            table.Row(row.Id, TextTable.Number(row.Pre), TextTable.Number(row.Post), TextTable.Number(Change(row)), TextTable.Number(row.Verdict.Index), Word(row));
        table.Write(writer);
    }

    private void Group(Utf8JsonWriter writer)
    {
        if (result.Group is not { } group) return;
        writer.WriteStartObject("group");
        writer.Number("changed", group.Changed);
        writer.Number("functional", group.Functional);
        writer.WriteEndObject();
    }

    private static void Row(Utf8JsonWriter writer, ChangeRow row)
    {
        writer.WriteString("id", row.Id);
        writer.Number("pre", row.Pre);
        writer.Number("post", row.Post);
        writer.Number("change", Change(row));
        writer.Number("index", row.Verdict.Index);
        writer.WriteString("category", Word(row));
        if (row.Slope is not { } slope) return;
        writer.Number("slope", slope.Total);
        writer.Number("deviation", slope.Deviation);
        writer.Number("deviationSd", slope.DeviationSd);
    }

    // Without a cut-off nobody can be recovered or harmed, and only percentages and slopes leave somebody without an answer.
    private bool IsShown((ChangeCategory Category, string Key, string Word) each) => each.Category switch
    {
        ChangeCategory.Recovered or ChangeCategory.Harmed => choices.Options.CutOff is not null && choices.Method is not ChangeMethod.Crossing,
        ChangeCategory.NotDefined => result.Tally[ChangeCategory.NotDefined] > 0,
        _ => true,
    };

    // As a person would subtract: 3.2 - 8.2 is -5, not -4.999999999999999. No score comes near where decimals end.
    private static double Change(ChangeRow row) =>
        Math.Abs(row.Pre) < 1e15 && Math.Abs(row.Post) < 1e15 ? (double)((decimal)row.Post - (decimal)row.Pre) : row.Post - row.Pre;

    private static string Word(ChangeRow row) => Words[(int)row.Verdict.Category].Word;
}
