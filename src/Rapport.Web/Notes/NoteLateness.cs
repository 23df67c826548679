using Rapport.App.Storage;
using Rapport.Web.Hosting;
using Rapport.Web.SessionRoom;
using static Rapport.Web.Texts.StaffTexts;

namespace Rapport.Web.Notes;

/// <summary>By when a note is promised, in a sentence; nothing where the practice has not said its hours.</summary>
internal static class NoteLateness
{
    public static string? Words(NoteDue due, Visit visit) =>
        visit.Now < due.Session.EndsAt || due.DueBy(visit.Practice, visit.Zone) is not { } by ? null
        : S.Say(due.IsLate(visit.Practice, visit.Zone, visit.Now) ? "note.late" : "note.due", ("at", When.At(visit, by)));
}
