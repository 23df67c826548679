using System.Runtime.CompilerServices;

namespace Rapport.Care;

/// <summary>What a value must be to be one.</summary>
internal static class Guard
{
    /// <summary>Words that say something.</summary>
    public static string Words(string? value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, name);
        return value;
    }

    /// <summary>Words, or null where nothing was written.</summary>
    public static string? WordsOrNone(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    /// <summary>Two letters of ISO 3166-1.</summary>
    public static string Country(string? value) => value is { Length: 2 } && value.All(char.IsAsciiLetterUpper)
        ? value
        : throw new ArgumentException("two upper-case letters", nameof(value));

    /// <summary>A language tag such as en or pt-BR.</summary>
    public static string Language(string? value) => value is { Length: >= 2 and <= 35 } && value.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
        ? value
        : throw new ArgumentException("a language tag", nameof(value));

    /// <summary>A moment in UTC, as all moments are kept.</summary>
    public static DateTimeOffset Utc(DateTimeOffset value) => value.ToUniversalTime();

    /// <summary>A moment that comes after another.</summary>
    public static DateTimeOffset After(DateTimeOffset value, DateTimeOffset earlier, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value > earlier ? value : throw new ArgumentOutOfRangeException(name, value, "it ends after it begins");
}
