using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Today;

/// <summary>One piece of work that somebody holds, or one row without any.</summary>
internal sealed record MineRow
{
    public Assignment? Held { get; init; }

    public Barred? Bar { get; init; }

    public RoomChecklistDone? Room { get; init; }

    public bool IsTraced { get; init; }

    public bool HasArrived { get; init; }

    public DateTimeOffset? BackedUpAt { get; init; }
}
