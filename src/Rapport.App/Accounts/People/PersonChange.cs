using Rapport.Care;

namespace Rapport.App.Accounts;

/// <summary>What came of changing who works in the practice.</summary>
public abstract record PersonChange
{
    private PersonChange() { }

    public sealed record Done : PersonChange;

    /// <summary>The link is shown this once; the store keeps its hash.</summary>
    public sealed record Invited(Id<Person> Person, string Token, DateTimeOffset ExpiresAt) : PersonChange;

    /// <summary>Somebody signs in with this address already.</summary>
    public sealed record AddressTaken : PersonChange;

    /// <summary>A practice always has an owner.</summary>
    public sealed record LastOwner : PersonChange;

    public sealed record NotThere : PersonChange;
}
