using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Today;

/// <summary>What somebody holds now, and what they did for themselves on a day.</summary>
internal sealed record Mine(Reader Reader, IReadOnlySet<Id<Client>> Clients)
{
    /// <summary>Clients of whose look a trace stands already.</summary>
    public required IReadOnlySet<Id<Client>> Traced { get; init; }

    public required bool HasArrived { get; init; }

    public required IReadOnlyList<string> RoomDone { get; init; }

    public required DateTimeOffset? BackedUpAt { get; init; }

    public bool IsCover(Session session) => Reader.Assignments.Where(one => one.Episode == session.Episode).All(one => one.IsCover);

    public static Mine Of(Person who, IReadOnlyList<MineRow> rows, DateTimeOffset now)
    {
        var reader = new Reader(who, [.. rows.Select(row => row.Held).OfType<Assignment>()], [.. rows.Select(row => row.Bar).OfType<Barred>().Distinct()]);
        return new(reader, reader.ClientsAt(now).ToHashSet())
        {
            Traced = rows.Where(row => row is { IsTraced: true, Held: not null }).Select(row => row.Held!.Client).ToHashSet(),
            HasArrived = rows.Any(row => row.HasArrived),
            RoomDone = rows.Select(row => row.Room).FirstOrDefault()?.Items ?? [],
            BackedUpAt = rows.Select(row => row.BackedUpAt).FirstOrDefault(),
        };
    }
}
