namespace Rapport.Care;

/// <summary>The places of agreements that a practice fills: how long, how much, whom to call.</summary>
internal static class AgreementPlaces
{
    /// <summary>The places in several texts, each once, in ordinal order.</summary>
    public static IReadOnlyList<string> In(IEnumerable<string> texts) =>
        [.. texts.SelectMany(Placeholders.In).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Those of them that have no value yet.</summary>
    public static IReadOnlyList<string> Lacking(IEnumerable<string> texts, IReadOnlyDictionary<string, string> values) =>
        [.. In(texts).Where(place => string.IsNullOrWhiteSpace(values.GetValueOrDefault(place)))];
}
