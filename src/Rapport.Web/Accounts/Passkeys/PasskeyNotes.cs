using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Rapport.App.Accounts;

namespace Rapport.Web.Accounts;

/// <summary>What Identity knows of a passkey, as the one sealed text that the store keeps of it.</summary>
internal static class PasskeyNotes
{
    public static string Write(UserPasskeyInfo passkey) => JsonSerializer.Serialize(new Kept(passkey.PublicKey, passkey.CreatedAt, passkey.SignCount)
    {
        Transports = passkey.Transports, IsUserVerified = passkey.IsUserVerified, IsBackupEligible = passkey.IsBackupEligible, IsBackedUp = passkey.IsBackedUp,
        Attestation = passkey.AttestationObject, ClientData = passkey.ClientDataJson,
    });

    public static UserPasskeyInfo Read(Passkey row)
    {
        var kept = JsonSerializer.Deserialize<Kept>(row.Info)!;
        return new(row.CredentialId, kept.PublicKey, kept.CreatedAt, kept.SignCount, kept.Transports, kept.IsUserVerified, kept.IsBackupEligible, kept.IsBackedUp, kept.Attestation, kept.ClientData) { Name = row.Name };
    }

    private sealed record Kept(byte[] PublicKey, DateTimeOffset CreatedAt, uint SignCount)
    {
        public string[]? Transports { get; init; }
        public bool IsUserVerified { get; init; }
        public bool IsBackupEligible { get; init; }
        public bool IsBackedUp { get; init; }
        public byte[] Attestation { get; init; } = [];
        public byte[] ClientData { get; init; } = [];
    }
}
