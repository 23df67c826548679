using Rapport.Care;
using static Rapport.Web.Texts.StaffTexts;

namespace Rapport.Web.Agreements;

/// <summary>What is typed on the page on which a practice words an agreement.</summary>
public sealed class AgreementForm
{
    private const int LongestTitle = 200, LongestLine = 400, LongestText = 8000, LongestValue = 400, MostOwn = 9;
    private readonly Dictionary<string, string> _problems = new(StringComparer.Ordinal);

    private AgreementForm(AgreementTemplate template, string language) => (Template, Language) = (template, language);

    public AgreementTemplate Template { get; }

    public string Language { get; }

    /// <summary>The version that the writer began from; 0 for none.</summary>
    public int BasedOn { get; private init; }

    public string Title { get; private init; } = "";

    public IReadOnlyList<TypedPart> Parts { get; private init; } = [];

    /// <summary>What stands at the places, by their name.</summary>
    public IReadOnlyDictionary<string, string> Values { get; private init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Field and what is wrong with it.</summary>
    public IReadOnlyDictionary<string, string> Problems => _problems;

    public AgreementDraft Draft => new(Template.Id, Language)
    {
        Title = Title, Parts = [.. Parts.Where(part => part.IsIn).Select(part => part.Words)],
        Values = Values.Where(value => value.Value.Length > 0).ToDictionary(StringComparer.Ordinal),
    };

    /// <summary>The newest version to go on from, or ours. Parts that were left out stand there to be taken up.</summary>
    public static AgreementForm Of(AgreementTemplate template, string language, PracticeAgreement? newest)
    {
        var draft = newest?.Draft ?? AgreementDraft.From(template, language);
        var worded = draft.Parts.ToDictionary(part => part.Id, StringComparer.Ordinal);
        return new(template, language)
        {
            BasedOn = newest?.Number ?? 0, Title = draft.Title, Values = draft.Values,
            Parts =
            [
                .. template.Sections.Select(section => new TypedPart(worded.GetValueOrDefault(section.Id) ?? section.Begin(language), worded.ContainsKey(section.Id), section)),
                .. draft.Parts.Where(part => IsOwn(part.Id)).Select(part => new TypedPart(part, true, null)),
                .. Blank(draft.Parts),
            ],
        };
    }

    public static AgreementForm Read(IFormCollection form, AgreementTemplate template, string language)
    {
        string Typed(string name) => form[name].ToString().Trim().ReplaceLineEndings("\n");
        TypedPart Part(string id, AgreementSection? ours)
        {
            var words = new AgreementPart(id, Typed("Title-" + id), Typed("Short-" + id), Typed("Text-" + id));
            var isEmpty = words.Title.Length + words.InShort.Length + words.Text.Length == 0;
            return new(words, Typed("In-" + id).Length > 0 && !(isEmpty && ours is null), ours);
        }
        List<TypedPart> own = [.. Enumerable.Range(1, MostOwn).Select(Own).Where(id => form.ContainsKey("Title-" + id)).Select(id => Part(id, null))];
        var read = new AgreementForm(template, language)
        {
            BasedOn = int.TryParse(Typed("BasedOn"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number < 100_000 ? number : 0, Title = Typed("Title"),
            Parts = [.. template.Sections.Select(section => Part(section.Id, section)), .. own],
            Values = AgreementTemplates.Places.ToDictionary(place => place, place => Typed("Value-" + place), StringComparer.Ordinal),
        };
        read.Check();
        return read;
    }

    public void Wrong(string field, string problem) => _problems.TryAdd(field, problem);

    /// <summary>The same for a page that says something about it, with what others published meanwhile.</summary>
    public AgreementForm After(int newest)
    {
        var form = new AgreementForm(Template, Language) { BasedOn = newest, Title = Title, Parts = Parts, Values = Values };
        foreach (var (field, problem) in _problems) form.Wrong(field, problem);
        return form;
    }

    private void Check()
    {
        Need("Title", Title, LongestTitle);
        foreach (var part in Parts.Where(part => part.IsIn).Select(part => part.Words))
        {
            Need("Title-" + part.Id, part.Title, LongestTitle);
            Need("Short-" + part.Id, part.InShort, LongestLine);
            Need("Text-" + part.Id, part.Text, LongestText);
        }
        if (Draft.Parts.Count == 0) Wrong("Parts", S["agreements.no-part"]);
        if (Placeholders.In(Title).Count > 0) Wrong("Title", S["agreements.no-place-here"]);
        foreach (var (place, value) in Values)
            if (value.Length > LongestValue) Wrong("Value-" + place, S.Say("agreements.too-long", ("n", LongestValue)));
        foreach (var place in Draft.Lacking.Intersect(AgreementTemplates.Places, StringComparer.Ordinal)) Wrong("Value-" + place, S["agreements.value-needed"]);
    }

    private void Need(string field, string typed, int longest)
    {
        if (typed.Length == 0) Wrong(field, S["agreements.needed"]);
        if (typed.Length > longest) Wrong(field, S.Say("agreements.too-long", ("n", longest)));
        foreach (var place in Placeholders.In(typed).Except(AgreementTemplates.Places, StringComparer.Ordinal)) Wrong(field, S.Say("agreements.place-unknown", ("place", "{" + place + "}")));
    }

    private static bool IsOwn(string id) => id.StartsWith("own-", StringComparison.Ordinal);

    private static string Own(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"own-{number}");

    /// <summary>A further part of their own to fill, numbered after the last, so that no name is used twice.</summary>
    private static IReadOnlyList<TypedPart> Blank(IReadOnlyList<AgreementPart> worded)
    {
        var last = Enumerable.Range(1, MostOwn).LastOrDefault(number => worded.Any(part => part.Id == Own(number)));
        return last == MostOwn ? [] : [new(new(Own(last + 1), "", "", ""), true, null)];
    }

    /// <summary>One part as it was typed.</summary>
    /// <param name="Words">The words.</param>
    /// <param name="IsIn">Whether it is part of the agreement.</param>
    /// <param name="Ours">Ours, that it began from; null for one of their own.</param>
    public sealed record TypedPart(AgreementPart Words, bool IsIn, AgreementSection? Ours);
}
