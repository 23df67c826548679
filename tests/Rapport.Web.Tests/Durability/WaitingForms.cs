using Microsoft.Extensions.DependencyInjection;
using Rapport.App;
using Rapport.App.Forms;
using Rapport.Care;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests.Durability;

/// <summary>A practice with many check-outs that wait to be filled in, one link each.</summary>
internal static class WaitingForms
{
    public const string CheckOut = "rapport-check-out", Words = "It was good to have time.";

    public static async Task<IReadOnlyList<string>> Plant(RunningPractice practice, int forms)
    {
        var planted = await Planted.In(practice);
        return await practice.InStore(async (db, services) =>
        {
            var clock = services.GetRequiredService<TimeProvider>();
            List<string> tokens = [];
            for (var number = 1; number <= forms; number++)
            {
                var client = new Client(NewId.For<Client>(clock), planted.Client.Practice, $"Client {number}", "en");
                var episode = new Episode(NewId.For<Episode>(clock), client.Id, clock.GetUtcNow().AddDays(-30));
                episode.Open(clock.GetUtcNow().AddDays(-20));
                var session = episode.Plan(NewId.For<Session>(clock), 1, new(new SessionTime(clock.GetUtcNow().AddMinutes(-70), "Europe/London"), TimeSpan.FromMinutes(50), SessionForm.Room));
                var token = FormToken.New();
                db.AddRange(client, episode, episode.Assign(NewId.For<Assignment>(clock), planted.Therapist.Id, clock.GetUtcNow().AddDays(-30)), session,
                    FormLink.For(NewId.For<FormLink>(clock), token.Hash, session, new(FormPurpose.CheckOut, [CheckOut])));
                tokens.Add(token.Text);
            }
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            return tokens;
        });
    }

    public static FormUrlEncodedContent Filled(Guid submission) => new(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["submission"] = submission.ToString(), ["step"] = "9",
        [CheckOut + ".1"] = "9", [CheckOut + ".2"] = "8", [CheckOut + ".3"] = "9", [CheckOut + ".4"] = "7", [CheckOut + ".words"] = Words,
    });
}
