using System.Globalization;

namespace Rapport.Web.Forgetting;

/// <summary>What was filled in to forget a client.</summary>
public sealed record ForgetForm
{
    private const int Longest = 500;

    public string? Law { get; init; }

    public string? Until { get; init; }

    public string? Why { get; init; }

    public string? Name { get; init; }

    public DateOnly? Day => Law == "until" && DateOnly.TryParseExact(Until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Field and the key of what is wrong with it.</summary>
    public IReadOnlyDictionary<string, string> Problems(string name, DateOnly today)
    {
        Dictionary<string, string> wrong = new(StringComparer.Ordinal);
        if (Law is not ("none" or "until")) wrong["Law"] = "forget.wrong-law";
        else if (Law == "until" && !(Day > today)) wrong["Until"] = "forget.wrong-until";
        if (string.IsNullOrWhiteSpace(Why) || Why.Length > Longest) wrong["Why"] = "forget.wrong-why";
        if (!string.Equals(Name?.Trim(), name, StringComparison.Ordinal)) wrong["Name"] = "forget.wrong-name";
        return wrong;
    }
}
