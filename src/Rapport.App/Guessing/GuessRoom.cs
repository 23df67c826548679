using Rapport.Alliance;
using Rapport.Care;

namespace Rapport.App.Guessing;

/// <summary>A session's guess and what the client marked, as far as it may be seen now.</summary>
public sealed record GuessRoom(Client Client, Session Session, RatingShown Shown)
{
    /// <summary>One's own guess; null for none.</summary>
    public Guess? Guess { get; init; }

    /// <summary>What the client marked; null while it is closed or not in.</summary>
    public FormAnswer? Rating { get; init; }

    /// <summary>What R12 says of this session to this therapist alone; null for nothing.</summary>
    public MissedStrain? Missed { get; init; }

    /// <summary>One's own sessions with this client that both rated and that are open, this one among them.</summary>
    public IReadOnlyList<RatedPair> Pairs { get; init; } = [];
}
