using Rapport.Alliance;
using Rapport.Care;

namespace Rapport.App.Storage;

/// <summary>One held session in the course of an episode.</summary>
/// <param name="Session">The session.</param>
/// <param name="Place">Which one it is among the held ones, from 1.</param>
public sealed record CoursePoint(Session Session, int Place)
{
    /// <summary>The client's total; null where there is none.</summary>
    public ScoreRecorded? Rated { get; init; }

    /// <summary>The form it was scored from, with what was ticked and said; null where there is none.</summary>
    public FormAnswer? Answer { get; init; }

    /// <summary>The guesses of the therapists about it.</summary>
    public IReadOnlyList<Guess> Guesses { get; init; } = [];

    /// <summary>As the rules of signals take it, without what only an instrument can say (guess and ticked words).</summary>
    public SessionScore Score => new(Place, Rated?.Value ?? double.NaN, Day);

    private DateOnly Day => DateOnly.FromDateTime(Session.Time.Local(TimeZoneInfo.FindSystemTimeZoneById(Session.TimeZone)));
}
