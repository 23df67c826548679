using Rapport.Care;

namespace Rapport.App.Accounts;

/// <summary>Somebody is signed in on one device. The row is the sign-in: without it the cookie opens nothing.</summary>
public sealed class OpenSignIn
{
    /// <summary>However it is used, a sign-in ends after this.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>Drafts that save themselves keep a sign-in for so long after the last page that was asked for, and no longer.</summary>
    public static readonly TimeSpan LongestWithoutPage = TimeSpan.FromMinutes(60);

    public Id<OpenSignIn> Id { get; init; }
    public Id<Account> Account { get; init; }
    public Id<Practice> Practice { get; init; }
    public SignInStrength Strength { get; set; }

    /// <summary>Browser and system, in a few words.</summary>
    public required string Device { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    /// <summary>The last page that a person asked for.</summary>
    public DateTimeOffset LastPageAt { get; set; }

    /// <summary>The last page, or the last draft that saved itself.</summary>
    public DateTimeOffset LastSeenAt { get; set; }

    public bool Holds(TimeSpan idle, DateTimeOffset now) =>
        now - StartedAt < Longest && now - LastPageAt < LongestWithoutPage && now - LastSeenAt < idle;
}
