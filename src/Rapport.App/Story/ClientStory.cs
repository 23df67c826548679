using Rapport.Alliance;
using Rapport.Care;

namespace Rapport.App.Story;

/// <summary>The relationship as a story: one course of work, session by session.</summary>
public sealed record ClientStory(Client Client, Episode Episode, IReadOnlyList<StorySession> Sessions)
{
    /// <summary>Every course of work with this client, the first one first.</summary>
    public IReadOnlyList<Episode> Episodes { get; init; } = [];

    /// <summary>The instrument by which the client says how they are; null where there is no score.</summary>
    public string? Outcome { get; init; }

    /// <summary>Scores from before this program, of the rating and of the outcome instrument.</summary>
    public IReadOnlyList<StoryScore> Earlier { get; init; } = [];

    /// <summary>Forms whose session was filed under this client and belongs to another.</summary>
    public IReadOnlyList<FormAnswer> Elsewhere { get; init; } = [];

    /// <summary>When the client said that they no longer agree to what was agreed; null where they never did, or agreed anew since.</summary>
    public DateTimeOffset? AgreementWithdrawn { get; init; }

    /// <summary>Whether the practice has other words for the agreement than those that the two accepted.</summary>
    public bool NeedsNewAgreement { get; init; }

    /// <summary>Whether the client was forgotten: the days are left, and nothing of theirs.</summary>
    public bool IsForgotten { get; init; }

    public IEnumerable<StorySession> Held => Sessions.Where(one => one.Place is not null);

    /// <summary>Sessions in which something strained. One that is better than the strained one before it is that strain's way back, and no strain of its own.</summary>
    public IReadOnlyList<StorySession> Strains
    {
        get
        {
            List<StorySession> strains = [];
            double? strained = null;
            foreach (var one in Sessions)
            {
                var isWayBack = one.Repairs.Count == 0 && one.Rating > strained;
                if (one.IsStrain && !isWayBack) strains.Add(one);
                if (one.Rating is not null) strained = one.IsStrain ? one.Rating : null;
            }
            return strains;
        }
    }

    /// <summary>The repair in which a strain was worked on: its own, or one that was open at the time; null for none.</summary>
    public Repair? RepairOf(StorySession strain) => strain.Repairs is [.., var own] ? own
        : Sessions.Where(one => one.Session.StartsAt < strain.Session.StartsAt).SelectMany(one => one.Repairs).LastOrDefault(repair => repair.ClosedAt is not { } closed || closed >= strain.Session.StartsAt);

    /// <summary>The sessions after which a repair was closed as mended.</summary>
    public IReadOnlyList<StorySession> Mended =>
        [.. Sessions.SelectMany(one => one.Repairs).Select(repair => repair is { State: RepairState.Mended, ClosedAt: { } at } ? Held.LastOrDefault(one => one.HadBegun(at)) : null).OfType<StorySession>().Distinct()];

    public Session? Next(DateTimeOffset now) => Sessions.Select(one => one.Session).Where(one => one.State == SessionState.Planned && one.EndsAt > now).MinBy(one => one.StartsAt);
}
