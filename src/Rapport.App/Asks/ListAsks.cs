using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Asks;

/// <summary>Everything that clients of a practice asked for and that is owed an answer, or was answered lately.</summary>
public sealed class ListAsks(RapportDb db, TimeProvider clock)
{
    /// <summary>For so long an answered ask stays in the list.</summary>
    private static readonly TimeSpan Back = TimeSpan.FromDays(90);

    /// <summary>What is owed first, the earliest day first.</summary>
    public async Task<IReadOnlyList<AskSeen>> Run(Id<Practice> practice, CancellationToken stop)
    {
        var since = clock.GetUtcNow() - Back;
        var found = await db.SeeAsks(db.ClientAsks.Where(one => one.Kind != AskKind.Copy && db.Clients.Any(client => client.Id == one.Client && client.Practice == practice)
            && (!db.AsksAnswered.Any(answer => answer.Ask == one.Id) || db.AsksAnswered.Any(answer => answer.Ask == one.Id && answer.At >= since))), stop);
        return [.. found.Where(one => !db.Keys.IsErased(one.Client.Id.Value)).OrderBy(one => !one.IsOwed).ThenBy(one => one.Ask.Due).ThenBy(one => one.Ask.At)];
    }
}
