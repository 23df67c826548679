using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Rapport.Care;

namespace Rapport.App.Accounts;

/// <summary>256 random bits for a link, and their hash for the store.</summary>
internal static class InvitationToken
{
    public static (Invitation Kept, string Token) Make(Person person, string email, Mark by, TimeProvider clock)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        return (new Invitation
        {
            Id = NewId.For<Invitation>(clock), Practice = person.Practice, Person = person.Id, Token = Hash(token), Email = email,
            InvitedBy = by.By, InvitedAt = by.At, ExpiresAt = by.At + Invitation.Lasts,
        }, token);
    }

    public static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
