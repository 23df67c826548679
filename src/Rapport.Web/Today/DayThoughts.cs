using Rapport.App.Today;

namespace Rapport.Web.Today;

/// <summary>What is worth a thought, so that a page can be read before the day begins: one paragraph a person, those who come today first.</summary>
internal static class DayThoughts
{
    /// <summary>Every risk answer, and the strongest sign of each person who comes today.</summary>
    public static IReadOnlyList<DayThought> First(DayOf day) =>
    [
        .. day.Thoughts.Where(thought => thought.Signal.Risk is not null),
        .. day.Thoughts.Where(thought => thought.Signal.Risk is null && Comes(day, thought)).DistinctBy(thought => thought.Client.Id),
    ];

    /// <summary>The strongest sign of each person who does not come today.</summary>
    public static IReadOnlyList<DayThought> Others(DayOf day) =>
        [.. day.Thoughts.Where(thought => thought.Signal.Risk is null && !Comes(day, thought)).DistinctBy(thought => thought.Client.Id)];

    private static bool Comes(DayOf day, DayThought thought) => day.Sessions.Any(row => row.IsOn && row.Client.Id == thought.Client.Id);
}
