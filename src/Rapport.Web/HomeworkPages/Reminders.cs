using Rapport.Care;
using static Rapport.Web.Texts.StaffTexts;

namespace Rapport.Web.HomeworkPages;

/// <summary>Whether a reminder can reach a client, in a sentence.</summary>
internal static class Reminders
{
    public static string Hint(Client client) => client.MayContact(client.SafeContact.From) switch
    {
        ContactDecision.Send { Channel: ContactChannel.Call } => S["homework.remind-call"],
        ContactDecision.Send { Channel: ContactChannel.Email } => S["homework.remind-email"],
        ContactDecision.Send => S["homework.remind-text"],
        ContactDecision.NotConfirmed => S["homework.remind-not-confirmed"],
        ContactDecision.NoAddress => S["homework.remind-no-address"],
        _ => S["homework.remind-never"],
    };
}
