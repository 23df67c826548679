using Rapport.Care;
using Rapport.Web.Hosting;
using static Rapport.Web.Texts.StaffTexts;

namespace Rapport.Web.Planning;

/// <summary>That the therapist would meet two people at once, in a sentence.</summary>
internal static class OverlapWords
{
    /// <summary>Null where there is nothing to say.</summary>
    public static string? Of(IReadOnlyList<Session> found, Visit visit) => found.Count == 0 ? null
        : S.Say(found.Count == 1 ? "planning.overlap" : "planning.overlaps", ("day", DayWords.Near(visit.Day(found[0].StartsAt), "en")), ("from", visit.Time(found[0].StartsAt)), ("to", visit.Time(found[0].EndsAt)), ("n", found.Count));
}
