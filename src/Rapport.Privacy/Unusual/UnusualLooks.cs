using Rapport.Care;

namespace Rapport.Privacy;

/// <summary>Finds the looks that an owner should ask about. The bounds are ours, chosen so that an ordinary day of six sessions raises none: docs/decisions/0123.</summary>
public static class UnusualLooks
{
    /// <summary>More records than this within an hour are many.</summary>
    public const int ManyInAnHour = 20;

    /// <summary>The night, where the practice is: from this hour on.</summary>
    public static readonly TimeOnly NightFrom = new(22, 0);

    /// <summary>The night ends at this hour.</summary>
    public static readonly TimeOnly NightUntil = new(6, 0);

    /// <summary>So long after an ending, letters and last notes are still usual work.</summary>
    public static readonly TimeSpan Afterwards = TimeSpan.FromDays(30);

    /// <summary>What stands out among these looks, the newest day first.</summary>
    /// <param name="looks">Looks of one practice, in any order.</param>
    /// <param name="endings">When the last work with a client ended; clients whose work goes on are left out.</param>
    /// <param name="zone">Where the practice is.</param>
    public static IReadOnlyList<UnusualLook> Among(IEnumerable<Access> looks, IReadOnlyDictionary<Id<Client>, DateTimeOffset> endings, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(looks);
        ArgumentNullException.ThrowIfNull(endings);
        ArgumentNullException.ThrowIfNull(zone);
        var byPerson = looks.OrderBy(look => look.At).GroupBy(look => look.Person).ToList();
        var told = byPerson.SelectMany(mine => Many([.. mine]).Select(look => (Look: look, Kind: UnusualKind.Many))
            .Concat(mine.Where(look => IsNight(Local(look, zone))).Select(look => (Look: look, Kind: UnusualKind.Night)))
            .Concat(mine.Where(look => IsAfterEnding(look, endings)).Select(look => (Look: look, Kind: UnusualKind.AfterEnding)))
            .Concat(mine.Where(look => look.Reason == AccessReason.Emergency).Select(look => (Look: look, Kind: UnusualKind.Emergency))));
        return [.. told.GroupBy(one => (one.Look.Person, Day: DateOnly.FromDateTime(Local(one.Look, zone)), one.Kind))
            .Select(of => new UnusualLook(of.Key.Person, of.Key.Day, of.Key.Kind, [.. of.Select(one => one.Look)]))
            .OrderByDescending(one => one.Day).ThenBy(one => one.Kind).ThenBy(one => one.Person.Value)];
    }

    /// <summary>Every look that lies in an hour with too many records.</summary>
    private static IEnumerable<Access> Many(IReadOnlyList<Access> mine)
    {
        HashSet<Access> found = [];
        for (int from = 0, to = 0; to < mine.Count; to++)
        {
            while (mine[to].At - mine[from].At >= TimeSpan.FromHours(1)) from++;
            var within = mine.Skip(from).Take(to - from + 1);
            if (within.Select(look => look.Client).Distinct().Take(ManyInAnHour + 1).Count() > ManyInAnHour) found.UnionWith(within);
        }
        return mine.Where(found.Contains);
    }

    private static DateTime Local(Access look, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(look.At, zone).DateTime;

    private static bool IsNight(DateTime local) => TimeOnly.FromDateTime(local) is var time && (time >= NightFrom || time < NightUntil);

    private static bool IsAfterEnding(Access look, IReadOnlyDictionary<Id<Client>, DateTimeOffset> endings) =>
        look.Part == RecordPart.Content && endings.TryGetValue(look.Client, out var ended) && look.At - ended > Afterwards;
}
