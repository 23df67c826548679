namespace Rapport.Instruments;

/// <summary>The members "scale" and "items" of a definition.</summary>
internal static class ItemPart
{
    public static Instrument Read(Fields fields, Instrument instrument)
    {
        if (fields.Part("scale") is not { } part) return instrument;
        var kind = part.Word("kind", Vocabulary.Kinds);
        var scale = new AnswerScale(part.NumberOrNull("minimum"), part.NumberOrNull("maximum"), part.NumberOrNull("step") ?? StepOf(kind));
        part.Close();
        if (!fields.Has("items")) fields.Problems.Add(fields.Node.Wrong("a member \"items\", null where they are unknown", "none"));
        var items = fields.List("items").Select((item, at) => One(new Fields(item, fields.Problems), scale, at + 1)).ToList();
        return instrument with { Kind = kind, Scale = scale, Items = items };
    }

    public static decimal? StepOf(AnswerKind kind) => kind == AnswerKind.VisualAnalogue ? null : 1;

    private static Item One(Fields fields, AnswerScale scale, int number)
    {
        if (fields.Whole("number") != number) fields.Problems.Add((fields.Find("number") ?? fields.Node).Wrong($"{number}, as items stand in order"));
        var values = fields.List("values").Select(node => node.Kind == JsonNodeKind.Number ? node.Number : Refuse(fields, node)).ToList();
        var item = new Item
        {
            Number = number,
            Id = fields.TextOrNull("id") ?? Plain.Text(number),
            Minimum = fields.NumberOrNull("minimum") ?? (values.Count > 0 ? values[0] : scale.Minimum ?? Absent(fields, "minimum")),
            Maximum = fields.NumberOrNull("maximum") ?? (values.Count > 0 ? values[^1] : scale.Maximum ?? Absent(fields, "maximum")),
            Step = values.Count > 0 ? null : fields.NumberOrNull("step") ?? scale.Step,
            Values = values.Count > 0 ? values : null,
            IsReversed = fields.Flag("reversed"),
            IsRequired = fields.Flag("required"),
            MayNotApply = fields.Flag("mayNotApply"),
            IsRisk = fields.Flag("risk"),
        };
        fields.Close();
        return item;
    }

    private static decimal Refuse(Fields fields, JsonNode node)
    {
        fields.Problems.Add(node.Wrong("a number"));
        return 0;
    }

    private static decimal Absent(Fields fields, string name)
    {
        fields.Problems.Add(fields.Node.Wrong($"a member \"{name}\", as the scale states none", "none"));
        return 0;
    }
}
