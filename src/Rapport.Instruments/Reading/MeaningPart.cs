using System.Globalization;

namespace Rapport.Instruments;

/// <summary>What is known about the scores: cut-offs, change, reliability, norms, clusters, prior, codes, sources.</summary>
internal static class MeaningPart
{
    public static Instrument Read(Fields fields, Instrument instrument) => instrument with
    {
        Cutoffs = Each(fields, "cutoffs", OneCutoff),
        Reliabilities = Each(fields, "reliabilities", part => new Reliability(part.Text("score"), part.Text("kind"), (double)part.Number("value"), EvidenceOf(part))),
        Norms = Each(fields, "norms", OneNorm),
        Sources = Each(fields, "sources", EvidenceOf),
        ReliableChange = Maybe(fields, "reliableChange", part => new ReliableChange((double)part.Number("points"), part.Flag("errorBased"), EvidenceOf(part))),
        Clusters = Maybe(fields, "clusters", ClustersOf),
        Prior = Maybe(fields, "prior", part => new Prior(Figure(part, "mean"), Figure(part, "variance"), Figure(part, "noise"))),
        Loinc = Maybe(fields, "loinc", LoincOf),
        Notes = [.. fields.List("notes").Select(node => Fields.Text(node, fields.Problems))],
    };

    /// <summary>The members "source" and "status", which stand beside every fact.</summary>
    public static Evidence EvidenceOf(Fields fields) =>
        new(fields.TextOrNull("source"), fields.Word("status", Vocabulary.Statuses, EvidenceStatus.Unknown));

    private static List<T> Each<T>(Fields fields, string name, Func<Fields, T> read) => [.. fields.List(name).Select(node => One(fields, node, read))];

    private static T? Maybe<T>(Fields fields, string name, Func<Fields, T> read) where T : class =>
        fields.Find(name) is { } node ? One(fields, node, read) : null;

    private static T One<T>(Fields fields, JsonNode node, Func<Fields, T> read)
    {
        var part = new Fields(node, fields.Problems);
        var value = read(part);
        part.Close();
        return value;
    }

    private static Cutoff OneCutoff(Fields part) => new()
    {
        Score = part.Text("score"),
        Comparison = part.Word("is", Vocabulary.Comparisons),
        Value = (double)part.Number("value"),
        Meaning = part.Text("meaning"),
        Respondent = part.Find("respondent") is { } node ? Fields.Word(node, Vocabulary.Respondents, part.Problems) : null,
        Group = part.TextOrNull("group"),
        Evidence = EvidenceOf(part),
    };

    private static Norms OneNorm(Fields part) =>
        new(part.Text("score"), part.Text("sample"), (double)part.Number("mean"), (double)part.Number("sd"))
        {
            Size = part.Find("size") is null ? null : part.Whole("size"),
            Evidence = EvidenceOf(part),
        };

    private static ClusterRule ClustersOf(Fields part) => new(
        part.Number("atLeast"),
        [.. part.Table("needs").Select(need => new ClusterNeed(need.Key, Fields.Whole(need.Value, part.Problems)))],
        EvidenceOf(part));

    private static PriorFigure Figure(Fields fields, string name)
    {
        if (fields.Find(name) is { } node) return One(fields, node, part => new PriorFigure((double)part.Number("value"), EvidenceOf(part)));
        fields.Problems.Add(fields.Node.Wrong($"a member \"{name}\"", "none"));
        return new PriorFigure(0, Evidence.None);
    }

    private static Loinc LoincOf(Fields part) => new(part.TextOrNull("panel"), part.TextOrNull("total"), EvidenceOf(part))
    {
        Items = ByNumber(part, "items"),
        Answers = ByNumber(part, "answers"),
        Others = part.Table("others").ToDictionary(pair => pair.Key, pair => Fields.Text(pair.Value, part.Problems)),
    };

    private static Dictionary<int, string> ByNumber(Fields part, string name)
    {
        var codes = new Dictionary<int, string>();
        foreach (var (key, node) in part.Table(name))
        {
            if (int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) codes[number] = Fields.Text(node, part.Problems);
            else part.Problems.Add(node.Wrong("a number as the name", $"\"{key}\""));
        }
        return codes;
    }
}
