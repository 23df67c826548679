using System.Globalization;
using Rapport.Care;

namespace Rapport.Web.Planning;

/// <summary>Reads what was typed; what is wrong with it is kept with the field's name, so that the page says it at its place.</summary>
internal sealed class Filled
{
    private readonly Dictionary<string, string> _problems = new(StringComparer.Ordinal);

    /// <summary>Field and the key of what is wrong with it.</summary>
    public IReadOnlyDictionary<string, string> Problems => _problems;

    public bool IsRight => _problems.Count == 0;

    public void Wrong(string field, string key) => _problems.TryAdd(field, key);

    /// <summary>Words that must be there; at most so many characters.</summary>
    public string Needed(string field, string? typed, int longest = 200)
    {
        if (string.IsNullOrWhiteSpace(typed)) Wrong(field, "planning.needed");
        return Words(field, typed, longest) ?? "";
    }

    /// <summary>Words, or null where nothing was typed.</summary>
    public string? Words(string field, string? typed, int longest = 200)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (typed.Length > longest) Wrong(field, "planning.too-long");
        return typed.Trim();
    }

    public DateOnly? Day(string field, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (DateOnly.TryParseExact(typed.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and < 2200) return day;
        Wrong(field, "planning.day-wrong");
        return null;
    }

    public TimeOnly? Time(string field, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (TimeOnly.TryParseExact(typed.Trim(), ["H:mm", "HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return time;
        Wrong(field, "planning.time-wrong");
        return null;
    }

    public int Count(string field, string? typed, (int Lowest, int Highest) within)
    {
        if (int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= within.Lowest && count <= within.Highest) return count;
        Wrong(field, "planning.count-wrong");
        return within.Lowest;
    }

    public T One<T>(string field, string? typed) where T : struct, Enum
    {
        if (Enum.TryParse<T>(typed, out var one) && Enum.IsDefined(one) && typed!.All(char.IsAsciiLetter)) return one;
        Wrong(field, "planning.choose");
        return default;
    }

    public Id<T>? Of<T>(string field, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (Guid.TryParse(typed, out var id)) return new Id<T>(id);
        Wrong(field, "planning.choose");
        return null;
    }
}
