using System.Globalization;
using Rapport.App.Today;
using Rapport.Care;

namespace Rapport.Web.Arriving;

public sealed record ArrivingForm
{
    public const int Longest = 500;

    public string? State { get; init; }

    public string? Words { get; init; }

    public string? Exercise { get; init; }

    public IReadOnlyDictionary<string, string> Problems()
    {
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Rating is null) problems["State"] = "arriving.mark-needed";
        if (Words?.Length > Longest) problems["Words"] = "arriving.too-long";
        return problems;
    }

    public OwnState ToState() => new(Rating!.Value, string.IsNullOrWhiteSpace(Words) ? null : Words.Trim(), ArrivingPages.Exercises.Contains(Exercise ?? "") ? Exercise : null);

    private Rating? Rating => int.TryParse(State, NumberStyles.None, CultureInfo.InvariantCulture, out var mark) && mark is >= 0 and <= 10 ? new Rating(mark) : null;
}
