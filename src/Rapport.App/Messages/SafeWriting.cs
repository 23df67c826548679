using Rapport.Care;

namespace Rapport.App.Messages;

/// <summary>Whether a client may be written to by e-mail. The hours are those of the practice's zone; nobody asks where a client is.</summary>
public static class SafeWriting
{
    extension(Client client)
    {
        /// <summary>Null where an e-mail may go, now or later today; else why not.</summary>
        public ContactDecision? MayWrite(Practice practice, DateTimeOffset now) => client.Decide(practice, now) switch
        {
            ContactDecision.Send { Channel: ContactChannel.Email } => null,
            ContactDecision.Wait when client.SafeContact.Channel == ContactChannel.Email => null,
            var no => no,
        };

        /// <summary>The decision at this moment, on the clocks of the practice.</summary>
        public ContactDecision Decide(Practice practice, DateTimeOffset now) =>
            client.MayContact(TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(practice.TimeZone)).DateTime));
    }
}
