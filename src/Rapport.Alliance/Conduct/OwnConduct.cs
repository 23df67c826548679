using Rapport.Care;

namespace Rapport.Alliance;

/// <summary>One minute about one's own part in a session, embedded from content/own-conduct.json. Private to the therapist; never added up to a score.</summary>
public static class OwnConduct
{
    private static readonly Contents File = ContentFile.Read<Contents>(typeof(OwnConduct).Assembly, "own-conduct.json");

    /// <summary>All of them, in the order of the file.</summary>
    public static IReadOnlyList<ConductItem> All => File.Items;

    /// <summary>What stands above the ticks.</summary>
    public static string Intro => File.Intro;

    /// <summary>What stands below the ticks once they are kept.</summary>
    public static string After => File.After;

    /// <summary>One of them; null for none.</summary>
    /// <param name="id">Its name.</param>
    public static ConductItem? Find(string id) => All.FirstOrDefault(item => item.Id == id);

    /// <summary>The few that are asked after one session, so that it takes less than a minute; another few after the next, until all had their turn.</summary>
    /// <param name="session">Which session with this client, from 1.</param>
    public static IReadOnlyList<ConductItem> ForSession(int session)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(session, 1);
        return [.. Turn(ConductSide.Harm, File.HarmsAtOnce, session), .. Turn(ConductSide.Help, File.HelpsAtOnce, session)];
    }

    private static IEnumerable<ConductItem> Turn(ConductSide side, int atOnce, int session)
    {
        var all = All.Where(item => item.Side == side).ToList();
        var first = (int)((long)(session - 1) * atOnce % all.Count);
        return Enumerable.Range(first, atOnce).Select(index => all[index % all.Count]);
    }

    private sealed record Contents(ConductItem[] Items, string Intro, string After, int HarmsAtOnce)
    {
        public required int HelpsAtOnce { get; init; }
    }
}
