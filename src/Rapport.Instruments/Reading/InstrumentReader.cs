namespace Rapport.Instruments;

/// <summary>
/// Reads a definition (the format of <c>instruments/README.md</c>). Every mistake is named with its place; a definition of an instrument that
/// is not ours is refused when it holds wording.
/// </summary>
public static class InstrumentReader
{
    /// <summary>Reads one definition.</summary>
    /// <param name="json">The text of the file.</param>
    /// <returns>The instrument, or everything that is wrong with the text.</returns>
    /// <exception cref="ArgumentNullException">No text is given.</exception>
    public static InstrumentReading Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var problems = new List<Problem>();
        if (JsonTree.Parse(json, problems) is not { } root) return new InstrumentReading.Refused(problems);
        var instrument = Parse(new Fields(root, problems));
        if (problems.Count == 0) Checks.Run(instrument, Locate(root, problems));
        return problems.Count == 0
            ? new InstrumentReading.Understood(Completion.Run(instrument))
            : new InstrumentReading.Refused([.. problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)]);
    }

    private static Action<string, string, string> Locate(JsonNode root, List<Problem> problems) => (path, expected, found) =>
    {
        var nearest = root;
        for (var deeper = Nearer(root, path); deeper is not null; deeper = Nearer(deeper, path)) nearest = deeper;
        problems.Add(new Problem(path, expected, found) { Line = nearest.Line, Column = nearest.Column });
    };

    private static JsonNode? Nearer(JsonNode node, string path) =>
        node.Members.Select(member => member.Value).Concat(node.Elements).FirstOrDefault(child =>
            path.StartsWith(child.Path, StringComparison.Ordinal) && (path.Length == child.Path.Length || path[child.Path.Length] is '.' or '['));

    private static Instrument Parse(Fields fields)
    {
        fields.Format();
        var instrument = ScorePart.Read(fields, ItemPart.Read(fields, Identity(fields)));
        instrument = MeaningPart.Read(fields, instrument);
        instrument = instrument with { Choices = Choices(fields), FreeTexts = FreeTexts(fields) };
        instrument = instrument with { Wordings = Wordings(fields, instrument) };
        fields.Close();
        return instrument;
    }

    private static Instrument Identity(Fields fields)
    {
        var respondents = fields.List("respondents").Select(node => Fields.Word(node, Vocabulary.Respondents, fields.Problems)).ToList();
        var instrument = new Instrument
        {
            Id = fields.Text("id"),
            Version = fields.Text("version"),
            Name = fields.Text("name"),
            Owner = fields.Text("owner"),
            Domain = fields.Text("domain"),
            Purpose = fields.TextOrNull("purpose"),
            Predicts = fields.TextOrNull("predicts"),
            Respondents = respondents,
            Ship = fields.Word("ship", Vocabulary.Ships),
            Licence = LicenceOf(fields),
        };
        return KeyOf(fields, instrument);
    }

    private static Licence LicenceOf(Fields fields)
    {
        if (fields.Part("licence") is not { } part) return new Licence("", null, Evidence.None);
        var licence = new Licence(part.Text("class"), part.TextOrNull("note"), MeaningPart.EvidenceOf(part));
        part.Close();
        return licence;
    }

    private static Instrument KeyOf(Fields fields, Instrument instrument)
    {
        if (fields.Part("key") is not { } key) return instrument;
        var covers = key.List("covers").Select(one => Fields.Word(one, Vocabulary.Respondents, key.Problems)).ToList();
        instrument = instrument with
        {
            KeyStatus = key.Word("status", Vocabulary.Keys),
            ReversalsKnown = key.Flag("reversalsKnown", otherwise: true),
            KeyCovers = covers.Count > 0 ? covers : instrument.Respondents,
        };
        key.Close();
        return instrument;
    }

    private static List<Choice> Choices(Fields fields) => [.. fields.List("choices").Select(node =>
    {
        var choice = new Fields(node, fields.Problems);
        var options = choice.List("options").Select(one => Option(new Fields(one, fields.Problems))).ToList();
        var read = new Choice(choice.Text("id"), choice.Flag("many"), options);
        choice.Close();
        return read;
    })];

    private static ChoiceOption Option(Fields fields)
    {
        var raises = fields.TextOrNull("raises");
        var option = new ChoiceOption(fields.Text("id"), raises, raises == "risk-answer");
        fields.Close();
        return option;
    }

    private static List<FreeText> FreeTexts(Fields fields) => [.. fields.List("freeTexts").Select(node =>
    {
        var free = new Fields(node, fields.Problems);
        var read = new FreeText(free.Text("id"), free.Whole("maximumLength"));
        free.Close();
        return read;
    })];

    private static IReadOnlyList<Wording> Wordings(Fields fields, Instrument instrument)
    {
        if (fields.Find("wording") is not { } node) return [];
        if (instrument.IsOurs) return WordingPart.Read(fields, instrument);
        fields.Problems.Add(node.Wrong("no wording: the instrument is not ours, a practice brings its licensed text in a pack"));
        return [];
    }
}
