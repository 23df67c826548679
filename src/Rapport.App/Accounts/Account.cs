using Rapport.Care;

namespace Rapport.App.Accounts;

/// <summary>How a person of the practice signs in. Their e-mail address is sealed and found by a keyed hash only.</summary>
public sealed class Account
{
    public Id<Account> Id { get; init; }
    public Id<Practice> Practice { get; init; }
    public Id<Person> Person { get; init; }

    /// <summary><see cref="Keys.Keyring.Lookup"/> of the e-mail address in this practice.</summary>
    public required byte[] LoginLookup { get; set; }

    public required string Email { get; set; }
    public string? PasswordHash { get; set; }
    public string SecurityStamp { get; set; } = "";
    public string ConcurrencyStamp { get; set; } = "";
    public string? AuthenticatorKey { get; set; }

    /// <summary>What is left of them, hashed by whoever made them.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; set; } = [];

    public bool TwoFactorEnabled { get; set; }

    /// <summary>The newest half minute whose code was used: each code counts once.</summary>
    public long LastCodeStep { get; set; }

    public DateTimeOffset? LastSignedInAt { get; set; }
}
