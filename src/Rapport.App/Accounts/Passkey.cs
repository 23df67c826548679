using Rapport.Care;

namespace Rapport.App.Accounts;

/// <summary>A passkey of an account. All that a sign-in compares lies sealed in one text.</summary>
public sealed class Passkey
{
    public required byte[] CredentialId { get; init; }
    public Id<Account> Account { get; init; }
    public Id<Practice> Practice { get; init; }

    /// <summary>What its owner calls it.</summary>
    public string Name { get; set; } = "";

    /// <summary>Public key, counters, transports and all else that Identity keeps of it, as JSON.</summary>
    public required string Info { get; set; }
}
