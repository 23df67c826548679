namespace Rapport.Care;

/// <summary>The help that a client may be shown.</summary>
/// <param name="Emergency">The emergency numbers; empty where none may be shown.</param>
/// <param name="Services">The help lines of the country; empty until the practice has confirmed them.</param>
/// <param name="Fallback">Where help in other countries is found.</param>
public sealed record HelpToShow(IReadOnlyList<EmergencyNumber> Emergency, IReadOnlyList<HelpService> Services, IReadOnlyList<HelpService> Fallback)
{
    /// <summary>The help lines of one kind, those that speak the reader's language first.</summary>
    /// <param name="kind">What they are for.</param>
    /// <param name="language">The reader's language tag.</param>
    public IReadOnlyList<HelpService> Of(HelpKind kind, string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        var spoken = language.Split('-')[0];
        return [.. Services.Where(service => service.Kinds.Contains(kind)).OrderByDescending(service => service.Languages.Contains(spoken, StringComparer.OrdinalIgnoreCase))];
    }

    /// <summary>The sentence that comes first: whom to call in danger.</summary>
    /// <param name="language">The reader's language tag.</param>
    public string Headline(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        if (Emergency.Count == 0) return CrisisResources.Shipped.HeadlineWithoutNumber.In(language);
        var comma = language.Split('-')[0] == "ar" ? "، " : ", ";
        var numbers = Emergency.Select(number => number.Everything ? number.Number : $"{number.Number} ({number.What.In(language)})");
        return Placeholders.Fill(CrisisResources.Shipped.Headline.In(language), new Dictionary<string, string>(StringComparer.Ordinal) { ["emergencyNumber"] = string.Join(comma, numbers) });
    }
}
