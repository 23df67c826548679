using Rapport.Alliance;

namespace Rapport.App.Guessing;

/// <summary>Where a therapist's guesses tend to lie: over all, line by line, and with each client. Theirs alone.</summary>
public sealed record OwnGuesses(GuessPattern All, IReadOnlyList<GuessPattern> Lines, IReadOnlyList<ClientPattern> Clients)
{
    /// <summary>Sessions in which a strain may have been missed, the latest first; only with clients who are theirs now.</summary>
    public IReadOnlyList<MissedOnce> Missed { get; init; } = [];
}
