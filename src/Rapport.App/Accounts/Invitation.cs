using Rapport.Care;

namespace Rapport.App.Accounts;

/// <summary>A one-time link with which somebody new in the practice makes their account.</summary>
public sealed class Invitation
{
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(7);

    public Id<Invitation> Id { get; init; }
    public Id<Practice> Practice { get; init; }
    public Id<Person> Person { get; init; }

    /// <summary>SHA-256 of the token in the link.</summary>
    public required byte[] Token { get; init; }

    public required string Email { get; init; }
    public Id<Person> InvitedBy { get; init; }
    public DateTimeOffset InvitedAt { get; init; }
    public DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? UsedAt { get; set; }

    public bool Holds(DateTimeOffset now) => UsedAt is null && now < ExpiresAt;
}
