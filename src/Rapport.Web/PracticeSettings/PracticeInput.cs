using System.Globalization;
using Rapport.Care;

namespace Rapport.Web.PracticeSettings;

/// <summary>Reads what is typed about a practice; says what is wrong by the key of a text.</summary>
internal static class PracticeInput
{
    public const int LongestName = 200;

    public static string? NameProblem(string? name) => string.IsNullOrWhiteSpace(name) ? "setup.needed" : name.Length > LongestName ? "setup.too-long" : null;

    public static bool IsCountry(string? country) => country is { Length: 2 } && country.All(char.IsAsciiLetterUpper);

    public static bool IsZone(string? zone) => zone is { Length: > 0 } && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _);

    public static bool IsEmail(string? email)
    {
        var (text, at) = (email?.Trim() ?? "", email?.Trim().LastIndexOf('@') ?? -1);
        return text.Length <= 254 && at > 0 && at < text.Length - 1 && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));
    }

    public static bool IsPhoneOrNone(string? phone) =>
        string.IsNullOrWhiteSpace(phone) || (phone.Length <= 40 && phone.Count(char.IsDigit) >= 3 && phone.All(c => char.IsDigit(c) || c is ' ' or '+' or '-' or '(' or ')' or '/' or '.'));

    public static bool IsAddressOrNone(string? address) => string.IsNullOrWhiteSpace(address) || Address(address) is not null;

    /// <summary>Null for none, and for what is no https address.</summary>
    public static PublicAddress? Address(string? address)
    {
        if (string.IsNullOrWhiteSpace(address)) return null;
        try
        {
            return new PublicAddress(address.Trim());
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    public static bool IsTimeOrNone(string? time) => string.IsNullOrWhiteSpace(time) || Time(time) is not null;

    public static TimeOnly? Time(string? time) =>
        TimeOnly.TryParseExact(time?.Trim(), ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;

    public static string Written(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
