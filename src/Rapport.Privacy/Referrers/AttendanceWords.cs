using System.Text;
using Rapport.Care;

namespace Rapport.Privacy;

/// <summary>
/// Attendance in words for somebody outside, from attendance.json. It is given days and states and nothing else, so that no score, no note and
/// no word of anybody can stand in it but the one sentence that was added.
/// </summary>
public static class AttendanceWords
{
    private static readonly Contents All = ContentFile.Read<Contents>(typeof(AttendanceWords).Assembly, "attendance.json");

    /// <summary>The languages it can be written in.</summary>
    public static IReadOnlyCollection<string> Languages => All.Title.Languages;

    /// <summary>The report for who sent a client.</summary>
    /// <param name="about">The client's name, that of the practice, and the sentence that the therapist added.</param>
    /// <param name="days">The days that it tells of.</param>
    /// <param name="sessions">Sessions of any days; those outside are left out.</param>
    /// <param name="language">A language tag.</param>
    public static string Report((string Client, string Practice, string? Added) about, (DateOnly First, DateOnly Last) days, IEnumerable<Attended> sessions, string language)
    {
        ArgumentNullException.ThrowIfNull(sessions);
        var text = new StringBuilder();
        text.Append(All.Title.In(language)).Append('\n').Append('\n');
        text.Append(Filled(All.Lead, language, ("client", about.Client), ("practice", about.Practice), ("first", DayWords.Long(days.First, language)), ("last", DayWords.Long(days.Last, language)))).Append('\n').Append('\n');
        text.Append(Lines(days, sessions, language));
        if (about.Added is { } added) text.Append('\n').Append(added).Append('\n');
        return text.Append('\n').Append(All.Close.In(language)).Append('\n').ToString();
    }

    /// <summary>One line for each session of these days, the first one first; a sentence where there is none.</summary>
    /// <param name="days">The days.</param>
    /// <param name="sessions">Sessions of any days.</param>
    /// <param name="language">A language tag.</param>
    public static string Lines((DateOnly First, DateOnly Last) days, IEnumerable<Attended> sessions, string language)
    {
        ArgumentNullException.ThrowIfNull(sessions);
        var told = sessions.Where(one => one.Day >= days.First && one.Day <= days.Last).OrderBy(one => one.Day).ThenBy(one => one.State).ToList();
        if (told.Count == 0) return All.None.In(language) + "\n";
        return string.Concat(told.Select(one => Filled(All.Line, language, ("day", DayWords.Long(one.Day, language)), ("state", StateOf(one.State).In(language))) + "\n"));
    }

    private static LocalText StateOf(SessionState state) => state switch
    {
        SessionState.Planned => All.Planned,
        SessionState.Held => All.Held,
        SessionState.CancelledByClient => All.CancelledByClient,
        SessionState.CancelledByTherapist or SessionState.CancelledByPractice => All.CancelledByPractice,
        SessionState.NotAttended => All.NotAttended,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "no such state"),
    };

    private static string Filled(LocalText text, string language, params (string Name, string Value)[] values) =>
        Placeholders.Fill(text.In(language), values.ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal));

    private sealed record Contents(LocalText Title, LocalText Lead, LocalText Line, LocalText None, LocalText Close)
    {
        public required LocalText Planned { get; init; }

        public required LocalText Held { get; init; }

        public required LocalText CancelledByClient { get; init; }

        public required LocalText CancelledByPractice { get; init; }

        public required LocalText NotAttended { get; init; }
    }
}
