using System.Globalization;
using Rapport.App.Remembering;
using Rapport.Care;

namespace Rapport.Web.Remembering;

public sealed record ThingForm
{
    public const int Longest = 500;

    public string? Words { get; init; }

    public string? On { get; init; }

    public string? Until { get; init; }

    public static ThingForm Of(ThingToRemember thing) => new() { Words = thing.Words, On = Text(thing.On), Until = Text(thing.Until) };

    public IReadOnlyDictionary<string, string> Problems()
    {
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        if (string.IsNullOrWhiteSpace(Words)) problems["Words"] = "remembering.words-needed";
        else if (Words.Length > Longest) problems["Words"] = "remembering.too-long";
        if (!IsDay(On)) problems["On"] = "remembering.no-day";
        if (!IsDay(Until)) problems["Until"] = "remembering.no-day";
        else if (Day(Until) < Day(On)) problems["Until"] = "remembering.before";
        return problems;
    }

    public ThingWritten ToWritten(Id<Client> client, Id<ThingToRemember>? thing) => new(client, thing, Words!.Trim()) { On = Day(On), Until = Day(Until) };

    private static bool IsDay(string? text) => string.IsNullOrWhiteSpace(text) || Day(text) is not null;

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
