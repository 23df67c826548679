namespace Rapport.Alliance;

/// <summary>A note or a reply that was promised within so many practice hours.</summary>
/// <param name="Since">When the session ended or the message came.</param>
/// <param name="Promise">How many practice hours were promised.</param>
public sealed record LateDuty(DateTimeOffset Since, TimeSpan Promise)
{
    /// <summary>Practice hours that it has been waiting; nights, weekends and closed days do not count.</summary>
    /// <param name="now">The present moment.</param>
    /// <param name="hours">When the practice is open.</param>
    public TimeSpan Waiting(DateTimeOffset now, PracticeHours hours) => hours.Between(Since, now);

    /// <summary>Whether the promise is broken: more practice hours have passed than were promised.</summary>
    /// <param name="now">The present moment.</param>
    /// <param name="hours">When the practice is open.</param>
    public bool IsLate(DateTimeOffset now, PracticeHours hours) => Waiting(now, hours) > Promise;

    /// <summary>The words for a note that is still open.</summary>
    /// <param name="session">The day of the session.</param>
    /// <param name="now">The present moment.</param>
    /// <param name="hours">When the practice is open.</param>
    public SignalSentences NoteWords(DateOnly session, DateTimeOffset now, PracticeHours hours) => SignalBook.English.Say("late-note",
        ("date", session.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), ("hours", Whole(Waiting(now, hours))));

    /// <summary>The words for a message that is waiting.</summary>
    /// <param name="now">The present moment.</param>
    /// <param name="hours">When the practice is open.</param>
    public SignalSentences ReplyWords(DateTimeOffset now, PracticeHours hours) => SignalBook.English.Say("late-reply",
        ("hours", Whole(Waiting(now, hours))), ("promise", Whole(Promise) + " practice hours"));

    private static string Whole(TimeSpan span) => Plain.Count((int)Math.Floor(span.TotalHours));
}
