using Rapport.Alliance;
using Rapport.Care;

namespace Rapport.App.Signals;

/// <summary>A signal with all that became of it.</summary>
public sealed record SignalSeen(Signal Signal, Session Session, Client Client)
{
    /// <summary>Until when it waits for the reader's guess, because it tells the rating; null where it does not wait.</summary>
    public DateTimeOffset? GuessFirstUntil { get; init; }

    /// <summary>What people made of it, the first first.</summary>
    public IReadOnlyList<(SignalAnswered Answer, string By)> Answers { get; init; } = [];

    /// <summary>Who read it; only for a risk answer.</summary>
    public IReadOnlyList<(DateTimeOffset At, string By)> Reads { get; init; } = [];

    /// <summary>What it said before a later form changed it, the first first.</summary>
    public IReadOnlyList<SignalRestated> Earlier { get; init; } = [];
}
