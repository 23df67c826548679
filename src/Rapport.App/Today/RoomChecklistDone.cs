using Rapport.Care;

namespace Rapport.App.Today;

/// <summary>What of the room's checklist somebody did before the first session of a day.</summary>
public sealed class RoomChecklistDone(Id<Person> person, DateOnly day)
{
    public Id<Person> Person { get; } = person;
    public DateOnly Day { get; } = day;

    /// <summary>The ids of the items that are done.</summary>
    public IReadOnlyList<string> Items { get; set; } = [];
}
