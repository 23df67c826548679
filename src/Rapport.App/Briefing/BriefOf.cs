using Rapport.Alliance;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Instruments;

namespace Rapport.App.Briefing;

/// <summary>Everything that the brief of a session is made of.</summary>
public sealed record BriefOf(Session Session, Client Client)
{
    /// <summary>The held session before this one; null for a first one.</summary>
    public Session? Last { get; init; }

    /// <summary>Forms before this session that are in.</summary>
    public IReadOnlyList<BriefPoint> CheckIns { get; init; } = [];

    /// <summary>Forms before the last session, to set this one beside.</summary>
    public IReadOnlyList<BriefPoint> CheckInsBefore { get; init; } = [];

    /// <summary>How the client rated the held sessions, in order; only what may be shown to this reader.</summary>
    public IReadOnlyList<BriefPoint> CheckOuts { get; init; } = [];

    /// <summary>What the client ticked and said after the last session; that never waits for a guess.</summary>
    public FormAnswer? LastFeedback { get; init; }

    /// <summary>Whether the rating of the last session is in and waits for this reader's guess.</summary>
    public RatingShown.GuessFirst? Guess { get; init; }

    /// <summary>How many things the client finds hard to say; never which.</summary>
    public int Unsaid { get; init; }

    public IReadOnlyList<MustComeFirst> First { get; init; } = [];

    /// <summary>Signals that ask for something, without those that wait for the guess.</summary>
    public IReadOnlyList<Signal> Signals { get; init; } = [];

    public SessionNote? LastNote { get; init; }

    public IReadOnlyList<BriefHomework> Homework { get; init; } = [];

    public IReadOnlyList<ThingToRemember> Things { get; init; } = [];

    public IReadOnlyList<Repair> Repairs { get; init; } = [];

    public IReadOnlyList<PlannedQuestion> Questions { get; init; } = [];

    public IReadOnlyList<RoomPreference> Room { get; init; } = [];

    /// <summary>The client's own earlier words that are kept, each with what happened since; those with something to set against them first, then the latest.</summary>
    public IReadOnlyList<KeptWords> Said { get; init; } = [];

    /// <summary>The instruments of the forms in this brief, as this practice has them, by id.</summary>
    public IReadOnlyDictionary<string, Instrument> Instruments { get; init; } = new Dictionary<string, Instrument>(StringComparer.Ordinal);

    public IReadOnlyList<BriefPerson> People { get; init; } = [];
}
