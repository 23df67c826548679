using Rapport.Care;

namespace Rapport.App.Accounts;

/// <summary>What the page of one's own account shows.</summary>
public sealed record AccountShown(string Email, bool HasCodes, int RecoveryCodesLeft)
{
    public IReadOnlyList<(string Id, string Name)> Passkeys { get; init; } = [];

    public IReadOnlyList<(Id<OpenSignIn> Id, string Device, DateTimeOffset LastSeenAt)> SignIns { get; init; } = [];

    public bool HasSecondStep => HasCodes || Passkeys.Count > 0;
}
