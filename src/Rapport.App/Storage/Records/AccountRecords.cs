using Microsoft.EntityFrameworkCore;
using Rapport.App.Accounts;
using Rapport.Care;

namespace Rapport.App.Storage.Records;

/// <summary>How people sign in, and how they like their pages.</summary>
internal static class AccountRecords
{
    public static void MapAccounts(this ModelBuilder model)
    {
        var account = model.Record<Account>("Accounts", row => row.Id).BelongsToPractice("staff stay when a client is erased").Seal(row => row.RecoveryCodes)
            .Of<Account, Practice>(row => row.Practice).Of<Account, Person>(row => row.Person);
        account.Property(row => row.LoginLookup).IsPlain("a keyed hash");
        account.HasIndex(row => row.LoginLookup).IsUnique();
        account.Property(row => row.ConcurrencyStamp).IsConcurrencyToken().IsPlain("a number drawn by chance");

        var passkey = model.Record<Passkey>("Passkeys", row => row.CredentialId).BelongsToPractice("staff stay when a client is erased")
            .Of<Passkey, Account>(row => row.Account).Of<Passkey, Practice>(row => row.Practice);
        passkey.Property(row => row.CredentialId).IsPlain("a number drawn by chance");

        model.Record<OpenSignIn>("OpenSignIns", row => row.Id).BelongsToPractice("staff stay when a client is erased")
            .Of<OpenSignIn, Account>(row => row.Account).Of<OpenSignIn, Practice>(row => row.Practice);

        model.Record<SignInWait>("SignInWaits", row => row.Key).Property(row => row.Key).IsPlain("a keyed hash");

        var invitation = model.Record<Invitation>("Invitations", row => row.Id).BelongsToPractice("staff stay when a client is erased")
            .Of<Invitation, Practice>(row => row.Practice).Of<Invitation, Person>(row => row.Person).Of<Invitation, Person>(row => row.InvitedBy);
        invitation.Property(row => row.Token).IsPlain("a hash");
        invitation.HasIndex(row => row.Token).IsUnique();

        model.Record<ProtectionKey>("ProtectionKeys", row => row.Name).BelongsToPractice("the program's own").Of<ProtectionKey, Practice>(row => row.Practice)
            .Property(row => row.Name).IsPlain(Mapping.Code);

        model.Record<StaffPreference>("StaffPreferences", row => row.Person).Of<StaffPreference, Person>(row => row.Person);
    }
}
