using Rapport.Care;

namespace Rapport.App.Accounts;

/// <summary>One person on the owner's list.</summary>
public sealed record PersonShown(Person Person, string? Email, DateTimeOffset? LastSignedInAt)
{
    public bool HasAccount { get; init; }

    public bool HasSecondStep { get; init; }

    /// <summary>Until when an unused invitation holds; null for none.</summary>
    public DateTimeOffset? InvitedUntil { get; init; }

    /// <summary>How many clients are assigned to them without an end.</summary>
    public int Assignments { get; init; }
}
