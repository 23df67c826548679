using Rapport.Care;

namespace Rapport.App.Clients;

/// <summary>One client of one's own.</summary>
public sealed record CaseRow(Client Client)
{
    /// <summary>Until when one stands in; null where it is one's own work.</summary>
    public DateTimeOffset? CoverUntil { get; init; }

    /// <summary>Whether a course of work is open.</summary>
    public bool IsOpen { get; init; }

    public DateTimeOffset? LastHeld { get; init; }

    public DateTimeOffset? Next { get; init; }

    /// <summary>One for each held session, null where there is none or it may not be shown yet.</summary>
    public IReadOnlyList<double?> Ratings { get; init; } = [];

    /// <summary>A rating is in and opens once one has guessed.</summary>
    public bool AwaitsGuess { get; init; }

    public bool HasOpenRepair { get; init; }

    /// <summary>A risk answer is open.</summary>
    public bool HasRisk { get; init; }

    /// <summary>Something was noticed and nobody has answered it.</summary>
    public bool HasSignal { get; init; }
}
