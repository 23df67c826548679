namespace Rapport.Instruments;

/// <summary>The member "wording": what people read, by language. The same form in our own definitions and in a practice's pack.</summary>
internal static class WordingPart
{
    public static IReadOnlyList<Wording> Read(Fields fields, Instrument instrument) =>
        [.. fields.Table("wording").Select(language => One(language.Key, new Fields(language.Value, fields.Problems), instrument)).OrderBy(wording => wording.Language, StringComparer.Ordinal)];

    private static Wording One(string language, Fields fields, Instrument instrument)
    {
        if (!IsLanguage(language)) fields.Problems.Add(fields.Node.Wrong("a language such as en, es, ar or pt-BR", $"\"{language}\""));
        var wording = new Wording
        {
            Language = language,
            Title = fields.TextOrNull("title"),
            Intro = fields.TextOrNull("intro"),
            Skip = fields.TextOrNull("skip"),
            Visibility = fields.TextOrNull("visibility"),
            After = fields.TextOrNull("after"),
            Copyright = fields.TextOrNull("copyright"),
            Answers = Texts(fields, "answers"),
            Items = Items(fields, instrument),
            Choices = Choices(fields, instrument),
            FreeTexts = Complete(fields, "freeTexts", [.. instrument.FreeTexts.Select(text => text.Id)]),
        };
        fields.Close();
        return wording;
    }

    private static bool IsLanguage(string tag)
    {
        var parts = tag.Split('-');
        return parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetterLower) && parts.Skip(1).All(part => part.Length is >= 2 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }

    private static List<ItemWording> Items(Fields fields, Instrument instrument)
    {
        var table = Named(fields, "items", [.. instrument.Items.Select(item => item.Id)]);
        return [.. table.Select(pair =>
        {
            var part = new Fields(pair.Value, fields.Problems);
            var item = new ItemWording(pair.Key, part.Text("text"), part.TextOrNull("low"), part.TextOrNull("high")) { Help = part.TextOrNull("help"), Answers = Texts(part, "answers") };
            part.Close();
            return item;
        })];
    }

    private static List<ChoiceWording> Choices(Fields fields, Instrument instrument)
    {
        var table = Named(fields, "choices", [.. instrument.Choices.Select(choice => choice.Id)]);
        return [.. table.Select(pair =>
        {
            var part = new Fields(pair.Value, fields.Problems);
            var options = instrument.Choices.First(choice => choice.Id == pair.Key).Options;
            var choice = new ChoiceWording(pair.Key, part.Text("text"), part.TextOrNull("help"), Complete(part, "options", [.. options.Select(option => option.Id)])) { OnRisk = part.TextOrNull("onRisk") };
            part.Close();
            return choice;
        })];
    }

    private static Dictionary<string, string> Texts(Fields fields, string name) =>
        fields.Table(name).ToDictionary(pair => pair.Key, pair => Fields.Text(pair.Value, fields.Problems), StringComparer.Ordinal);

    private static Dictionary<string, string> Complete(Fields fields, string name, IReadOnlyList<string> ids) =>
        Named(fields, name, ids).ToDictionary(pair => pair.Key, pair => Fields.Text(pair.Value, fields.Problems), StringComparer.Ordinal);

    /// <summary>The members of a table in the order of the form; each id must be there and no other.</summary>
    private static List<KeyValuePair<string, JsonNode>> Named(Fields fields, string name, IReadOnlyList<string> ids)
    {
        var table = fields.Table(name);
        foreach (var (key, node) in table)
            if (!ids.Contains(key)) fields.Problems.Add(node.Wrong(ids.Count == 0 ? "nothing here" : "one of " + string.Join(", ", ids), $"\"{key}\""));
        foreach (var id in ids.Where(id => table.All(pair => pair.Key != id)))
            fields.Problems.Add(new Problem($"{fields.Node.Path}.{name}.{id}", "a text", "nothing") { Line = fields.Node.Line, Column = fields.Node.Column });
        return [.. ids.SelectMany(id => table.Where(pair => pair.Key == id))];
    }
}
