using Rapport.Alliance;
using Rapport.App.Today;
using Rapport.Care;
using Rapport.Web.Hosting;
using static Rapport.Web.Texts.StaffTexts;

namespace Rapport.Web.Today;

/// <summary>What a row of the day says: its states, and its one next step. The page and what refreshes it read the same.</summary>
internal sealed class DayRows(Visit visit)
{
    /// <summary>How long after a session its check-out can be handed over.</summary>
    private static readonly TimeSpan CheckOutWithin = FormLink.Longest;

    private PracticeHours? Hours { get; } = visit.Practice.OpenIn(visit.Zone);

    public static string Address(Session session, string rest = "") => $"/clients/{session.Client.Value}/sessions/{session.Id.Value}{rest}";

    /// <summary>Who comes next or is there now. Once the check-out is in, the hour is as good as over and the next one is next.</summary>
    public static DaySession? Next(DayOf day, Visit visit) =>
        day.Asked.Day == visit.Today ? day.Sessions.FirstOrDefault(row => row.IsOn && visit.Now < row.Session.EndsAt && row.CheckOutAt is null) : null;

    /// <summary>What stands under the hour: that it is now, that it is next, or how long it takes.</summary>
    public string Label(DaySession row, bool isNext) =>
        !isNext ? S.Say("today.min", ("n", (int)row.Session.Length.TotalMinutes)) : S[visit.Now >= row.Session.StartsAt ? "today.now" : "today.next"];

    public string Look(DaySession row, bool isNext) => isNext ? "visit next" : !row.IsOn || visit.Now >= row.Session.EndsAt ? "visit past" : "visit";

    public IReadOnlyList<RowState> States(DaySession row) => row.Session.State switch
    {
        SessionState.CancelledByClient => [new("no", S["today.cancelled-client"])],
        SessionState.CancelledByTherapist or SessionState.CancelledByPractice => [new("no", S["today.cancelled-here"])],
        SessionState.NotAttended => [new("no", S["today.not-attended"])],
        SessionState.Held => [.. After(row)],
        _ when visit.Now >= row.Session.EndsAt => [new("due", S["today.over"]), .. CheckOut(row)],
        _ => [.. Before(row)],
    };

    /// <summary>Null where nothing asks to be done.</summary>
    public RowStep? Step(DaySession row) => row.Session.State switch
    {
        SessionState.Held => StepAfter(row),
        SessionState.Planned => StepBefore(row),
        _ => null,
    };

    /// <summary>What to say of a note that is not signed.</summary>
    public RowState NoteState(Session session)
    {
        if (Hours is null) return new("due", S["today.note-open"]);
        var duty = visit.Practice.NoteOf(session);
        if (duty.IsLate(visit.Now, Hours)) return new("due", S["today.note-late"]);
        var by = Hours.After(session.EndsAt, visit.Practice.NoteWithin);
        return new("due", S.Say("today.note-by", ("when", visit.Day(by) == visit.Today ? visit.Time(by) : $"{Visit.NearDay(visit.Day(by))}, {visit.Time(by)}")));
    }

    private static IEnumerable<RowState> Before(DaySession row)
    {
        if (row.CheckInAt is null) yield return new("", S["today.check-in-out"]);
        else yield return new("done", S["today.check-in-in"]);
        if (row.MustComeFirst) yield return new("due", S["today.first"]);
        if (row.BriefReadAt is null) yield return new("due", S["today.brief-unread"]);
        else if (row.CheckInAt > row.BriefReadAt) yield return new("due", S["today.brief-before"]);
        else yield return new("done", S["today.brief-read"]);
    }

    private IEnumerable<RowState> After(DaySession row)
    {
        foreach (var state in CheckOut(row)) yield return state;
        if (row.NoteSignedAt is not null) yield return new("done", S["today.note-signed"]);
        else yield return NoteState(row.Session);
    }

    private static IEnumerable<RowState> CheckOut(DaySession row) =>
        [row.CheckOutAt is null ? new("", S["today.check-out-out"]) : new("done", S["today.check-out-in"])];

    private RowStep? StepAfter(DaySession row)
    {
        if (row.CheckOutAt is null && visit.Now < row.Session.EndsAt) return new(S["today.go-session"], Address(row.Session));
        if (row.NoteSignedAt is null) return new(S["today.go-note"], Address(row.Session));
        if (row.CheckOutAt is null) return visit.Now < row.Session.EndsAt + CheckOutWithin ? new(S["today.go-check-out"], Address(row.Session, "/hand-over?for=check-out")) : null;
        return !row.HasGuess && !row.IsCover && visit.Now < row.Session.EndsAt + GuessThenSee.Patience ? new(S["today.go-guess"], Address(row.Session, "/guess")) : null;
    }

    private RowStep? StepBefore(DaySession row)
    {
        if (visit.Now >= row.Session.EndsAt) return new(S["today.go-became"], Address(row.Session) + "/plan");
        if (row.BriefReadAt is null || row.CheckInAt > row.BriefReadAt) return new(S["today.go-brief"], Address(row.Session, "/brief"));
        if (visit.Now >= row.Session.StartsAt - Session.Early) return new(S["today.go-begin"], Address(row.Session));
        return row.CheckInAt is null && visit.Now >= row.Session.StartsAt - FormLink.CheckInAhead ? new(S["today.go-check-in"], Address(row.Session, "/hand-over?for=check-in")) : null;
    }
}
