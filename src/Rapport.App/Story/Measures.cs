using Rapport.Instruments;

namespace Rapport.App.Story;

/// <summary>Which instruments the pictures of a relationship are made from.</summary>
public static class Measures
{
    /// <summary>The client's rating of working together.</summary>
    public const string CheckOut = "rapport-check-out";

    /// <summary>How somebody is, where no other instrument was chosen.</summary>
    public const string CheckIn = "rapport-check-in";

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, Instrument?> Known = new(StringComparer.Ordinal);

    /// <summary>A shipped instrument, read once.</summary>
    public static Instrument? Find(string id) => Known.GetOrAdd(id, InstrumentCatalog.Find);

    /// <summary>Whether an instrument says how somebody is, and not how the two work together.</summary>
    public static bool IsOutcome(string id) => Find(id) is { Domain: "outcome", Purpose: null or "check-in", Total: not null } instrument && instrument.Respondents.Contains(Respondent.Client);
}
