using Rapport.Statistics;

namespace Rapport.Instruments;

/// <summary>The members "total" and "subscales" of a definition.</summary>
internal static class ScorePart
{
    private static readonly string[] Rules = ["no-score", "prorate", "rounded-subscale-mean"];

    public static Instrument Read(Fields fields, Instrument instrument)
    {
        var all = instrument.Items.Count == 0 ? null : instrument.Items.Select(item => item.Number).ToList();
        if (!fields.Has("total")) fields.Problems.Add(fields.Node.Wrong("a member \"total\", null where there is none on purpose", "none"));
        ScoreRule? total = null;
        if (fields.Find("total") is { } node)
        {
            var part = new Fields(node, fields.Problems);
            total = Rule(part, Cutoff.Total, null);
            if (total.Items is null) total = total with { Items = all };
            part.Close();
        }
        var subscales = fields.List("subscales").Select(one => OneSubscale(new Fields(one, fields.Problems), instrument, total?.Better)).ToList();
        return instrument with { Total = total, Subscales = subscales };
    }

    private static Subscale OneSubscale(Fields fields, Instrument instrument, Direction? better)
    {
        if (!fields.Has("items")) fields.Problems.Add(fields.Node.Wrong("a member \"items\", null where they are unknown", "none"));
        var subscale = new Subscale(fields.Text("name"), Rule(fields, null, better), fields.Word("keyStatus", Vocabulary.Keys, instrument.KeyStatus));
        fields.Close();
        return subscale;
    }

    private static ScoreRule Rule(Fields fields, string? id, Direction? better) => new()
    {
        Id = id is null ? fields.Text("id") : fields.TextOrNull("id") ?? id,
        Method = fields.Word("method", Vocabulary.Methods),
        Items = fields.Find("items") is null ? null : [.. fields.List("items").Select(node => Fields.Whole(node, fields.Problems))],
        Times = fields.NumberOrNull("times") ?? 1,
        DividedBy = fields.NumberOrNull("dividedBy") ?? 1,
        Plus = fields.NumberOrNull("plus") ?? 0,
        Rescale = Rescale(fields),
        Table = Table(fields),
        Better = fields.Has("better") ? Better(fields) : better,
        Missing = Missing(fields),
        Minimum = fields.DoubleOrNull("minimum"),
        Maximum = fields.DoubleOrNull("maximum"),
        Bands = Bands(fields),
    };

    private static Direction? Better(Fields fields) => fields.Find("better") is { } node ? Fields.Word(node, Vocabulary.Directions, fields.Problems) : null;

    private static AnswerRange? Rescale(Fields fields)
    {
        if (fields.Find("rescale") is not { } node) return null;
        var part = new Fields(node, fields.Problems);
        var range = new AnswerRange(part.Number("minimum"), part.Number("maximum"));
        part.Close();
        return range;
    }

    private static ScoreTable? Table(Fields fields)
    {
        if (fields.Find("table") is not { } node) return null;
        var part = new Fields(node, fields.Problems);
        var scores = part.List("scores").Select(one =>
        {
            if (one.Kind != JsonNodeKind.Number) part.Problems.Add(one.Wrong("a number"));
            return one.Number;
        }).ToList();
        var table = new ScoreTable(part.Whole("first"), scores, MeaningPart.EvidenceOf(part));
        part.Close();
        return table;
    }

    private static MissingRule Missing(Fields fields)
    {
        if (fields.Find("missing") is not { } node) return new MissingRule.NoScore();
        var part = new Fields(node, fields.Problems);
        var rule = part.Text("rule");
        if (rule.Length > 0 && !Rules.Contains(rule)) part.Problems.Add(part.Find("rule")!.Wrong("one of " + string.Join(", ", Rules)));
        MissingRule read = rule switch
        {
            "prorate" => new MissingRule.Prorate(part.Whole("atMost")),
            "rounded-subscale-mean" => new MissingRule.RoundedSubscaleMean(),
            _ => new MissingRule.NoScore(),
        };
        read = read with { Evidence = MeaningPart.EvidenceOf(part) };
        part.Close();
        return read;
    }

    private static BandTable? Bands(Fields fields)
    {
        if (fields.Find("bands") is not { } node) return null;
        var part = new Fields(node, fields.Problems);
        var bands = part.List("of").Select(one =>
        {
            var band = new Fields(one, fields.Problems);
            var read = new Band((double)band.Number("from"), (double)band.Number("to"), band.Text("name"));
            band.Close();
            return read;
        }).ToList();
        var table = new BandTable(bands, MeaningPart.EvidenceOf(part));
        part.Close();
        return table;
    }
}
