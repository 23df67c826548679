using Rapport.Care;

namespace Rapport.Alliance;

/// <summary>The wording cards, embedded from content/repair-cards.json. A card of phase two is offered only after something of phase one was done, in a later session.</summary>
public static class RepairCards
{
    private static readonly Contents File = ContentFile.Read<Contents>(typeof(RepairCards).Assembly, "repair-cards.json");

    /// <summary>The marker whose words take nothing for granted about what was said or felt: for a page that does not know what was noticed.</summary>
    public const string FitsMost = "rating-fell-without-words";

    /// <summary>All of them, to look through; in the order of the file.</summary>
    public static IReadOnlyList<RepairCard> All => File.Items;

    /// <summary>What these cards can and cannot do; shown where they are.</summary>
    public static string Limits => File.Limits;

    /// <summary>What a therapist may have noticed, each once.</summary>
    public static IReadOnlyList<RepairMarker> Markers { get; } =
        [.. File.Items.Select(card => new RepairMarker(card.Marker, card.MarkerName, card.Kind)).Distinct()];

    /// <summary>One card; null for none. An old entry may name a card that is no more.</summary>
    /// <param name="id">Its name.</param>
    public static RepairCard? Find(string id) => File.Items.FirstOrDefault(card => card.Id == id);

    /// <summary>The cards of phase one, for a strain about which nothing was done yet.</summary>
    /// <param name="kind">What kind of strain it seems to be.</param>
    /// <param name="marker">What was noticed; null for anything of this kind.</param>
    /// <exception cref="ArgumentException">No such marker.</exception>
    public static IReadOnlyList<RepairCard> First(RuptureKind kind, string? marker = null) => Cards(kind, 1, marker);

    /// <summary>The cards that may be offered in a session: those of phase one, and those of phase two once phase one was done in an earlier session.</summary>
    /// <param name="repair">What was done so far.</param>
    /// <param name="session">The session they are for.</param>
    /// <param name="marker">What was noticed, of whatever kind; null for anything of the repair's kind.</param>
    /// <exception cref="ArgumentException">No such marker.</exception>
    public static IReadOnlyList<RepairCard> Offered(Repair repair, Session session, string? marker = null)
    {
        ArgumentNullException.ThrowIfNull(repair);
        ArgumentNullException.ThrowIfNull(session);
        var isLater = session.Id != repair.Session && session.StartsAt > repair.PhaseOneAt;
        return Cards(repair.Kind, isLater ? 2 : 1, marker);
    }

    private static List<RepairCard> Cards(RuptureKind kind, int phase, string? marker)
    {
        if (marker is not null && Markers.All(known => known.Id != marker)) throw new ArgumentException($"no marker is called {marker}", nameof(marker));
        var kinds = kind.CardKinds;
        return [.. File.Items.Where(card => card.Phase <= phase && (marker is null ? kinds.Contains(card.Kind) : card.Marker == marker)).OrderBy(card => card.Phase)];
    }

    extension(RuptureKind kind)
    {
        /// <summary>The piles of cards that fit a kind of strain.</summary>
        /// <exception cref="ArgumentOutOfRangeException">A value that is no kind.</exception>
        public IReadOnlyList<RepairCardKind> CardKinds => kind switch
        {
            RuptureKind.NotSure => [RepairCardKind.Unsure],
            RuptureKind.Withdrawal => [RepairCardKind.Withdrawal],
            RuptureKind.Confrontation => [RepairCardKind.Confrontation],
            RuptureKind.Both => [RepairCardKind.Withdrawal, RepairCardKind.Confrontation],
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no such kind"),
        };
    }

    private sealed record Contents(RepairCard[] Items, string Limits);
}
