using System.Globalization;

namespace Rapport.Instruments;

/// <summary>Merges a practice's pack into an instrument: confirmation, unknown key parts, wording.</summary>
internal static class PackMerge
{
    public static InstrumentReading Run(Instrument instrument, PracticePack pack)
    {
        var problems = new List<Problem>();
        var fields = new Fields(pack.Root, problems);
        fields.Format();
        if (fields.Text("instrument") != instrument.Id) problems.Add(fields.Find("instrument")!.Wrong($"\"{instrument.Id}\""));
        if (instrument.IsOurs) problems.Add(fields.Node.Wrong("an instrument that is not ours; our own wording and key ship with the product", $"\"{instrument.Id}\""));
        fields.TextOrNull("licence");
        var merged = Enter(fields, Confirm(fields, instrument));
        merged = merged with { Wordings = Worded(fields, merged) };
        fields.Close();
        if (problems.Count == 0)
            Checks.Run(merged, (path, expected, found) => problems.Add(new Problem(path, expected, found) { Line = pack.Root.Line, Column = pack.Root.Column }));
        return problems.Count == 0
            ? new InstrumentReading.Understood(Completion.Run(merged))
            : new InstrumentReading.Refused([.. problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)]);
    }

    private static Instrument Confirm(Fields fields, Instrument instrument)
    {
        if (fields.Find("confirmation") is not { } node) return instrument;
        var part = new Fields(node, fields.Problems);
        var on = part.Text("on");
        var day = DateOnly.MinValue;
        if (on.Length > 0 && !DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
            part.Problems.Add(part.Find("on")!.Wrong("a day such as 2026-11-22"));
        var confirmation = new KeyConfirmation(part.Text("by"), day, part.Text("form"));
        part.Close();
        return instrument with { Confirmation = confirmation };
    }

    private static Instrument Enter(Fields fields, Instrument instrument)
    {
        if (fields.Find("key") is not { } node) return instrument;
        var key = new Fields(node, fields.Problems);
        if (instrument.Confirmation is null) fields.Problems.Add(node.Wrong("a member \"confirmation\" beside it, which says who took the key from which form", "none"));
        instrument = Lists(key, Reversals(key, Count(key, instrument)));
        key.Close();
        return instrument;
    }

    private static Instrument Count(Fields key, Instrument instrument)
    {
        if (key.Find("items") is not { } node) return instrument;
        var count = key.Whole("items");
        var (low, high) = (instrument.Scale.Minimum, instrument.Scale.Maximum);
        if (instrument.Items.Count > 0 || count is < 1 or > 500 || low is null || high is null)
        {
            key.Problems.Add(node.Wrong(instrument.Items.Count > 0 ? "no number of items, as it is known" : "a number of items from 1 to 500 and a known scale"));
            return instrument;
        }
        var items = Enumerable.Range(1, count).Select(number => new Item { Number = number, Id = Plain.Text(number), Minimum = low.Value, Maximum = high.Value, Step = instrument.Scale.Step });
        return instrument with { Items = [.. items], Total = instrument.Total is { } total ? total with { Items = [.. Enumerable.Range(1, count)] } : null };
    }

    private static Instrument Reversals(Fields key, Instrument instrument)
    {
        if (key.Find("reversed") is not { } node) return instrument;
        if (instrument.KeyStatus == KeyStatus.Read) key.Problems.Add(node.Wrong("no reversed items, as the shipped ones were read in their source"));
        var reversed = Numbers(key, key.List("reversed"), instrument);
        var items = instrument.Items.Select(item => item with { IsReversed = reversed.Contains(item.Number) });
        return instrument with { ReversalsKnown = true, Items = [.. items] };
    }

    private static Instrument Lists(Fields key, Instrument instrument)
    {
        var entered = new Dictionary<string, IReadOnlyList<int>>(StringComparer.Ordinal);
        foreach (var (id, list) in key.Table("subscales"))
        {
            var open = instrument.Subscales.Where(subscale => subscale.Rule.Items is null || subscale.Status != KeyStatus.Read).Select(subscale => subscale.Id).ToList();
            if (!open.Contains(id))
                key.Problems.Add(list.Wrong(open.Count == 0 ? "no subscale, as all were read in their source" : "one of " + string.Join(", ", open), $"\"{id}\""));
            if (list.Kind != JsonNodeKind.List) key.Problems.Add(list.Wrong("a list of item numbers"));
            entered[id] = Numbers(key, list.Elements, instrument);
        }
        return Table(key, instrument with
        {
            Subscales = [.. instrument.Subscales.Select(subscale =>
                entered.TryGetValue(subscale.Id, out var items) ? subscale with { Rule = subscale.Rule with { Items = items } } : subscale)],
        });
    }

    private static Instrument Table(Fields key, Instrument instrument)
    {
        if (key.Find("table") is not { } node) return instrument;
        var part = new Fields(node, key.Problems);
        var scores = part.List("scores");
        foreach (var wrong in scores.Where(one => one.Kind != JsonNodeKind.Number)) key.Problems.Add(wrong.Wrong("a number"));
        var table = new ScoreTable(part.Whole("first"), [.. scores.Select(one => one.Number)], new Evidence(instrument.Confirmation?.Form, EvidenceStatus.Read));
        part.Close();
        if (instrument.Total is { } total && (total.Table is not null || total.Method == ScoreMethod.Unknown))
            return instrument with { Total = total with { Method = ScoreMethod.Sum, Table = table, Minimum = null, Maximum = null } };
        key.Problems.Add(node.Wrong("no table, as the total is formed without one"));
        return instrument;
    }

    private static List<int> Numbers(Fields key, IReadOnlyList<JsonNode> nodes, Instrument instrument)
    {
        var numbers = nodes.Select(node => (Node: node, Number: Fields.Whole(node, key.Problems))).ToList();
        foreach (var (node, _) in numbers.Where(one => one.Number < 1 || one.Number > instrument.Items.Count))
            key.Problems.Add(node.Wrong(string.Create(CultureInfo.InvariantCulture, $"an item number from 1 to {instrument.Items.Count}")));
        return [.. numbers.Select(one => one.Number)];
    }

    private static IReadOnlyList<Wording> Worded(Fields fields, Instrument instrument)
    {
        if (fields.Find("wording") is not { } node) return instrument.Wordings;
        if (fields.TextOrNull("licence") is null) fields.Problems.Add(node.Wrong("a member \"licence\" beside it, which says by what right the words are used", "none"));
        return WordingPart.Read(fields, instrument);
    }
}
