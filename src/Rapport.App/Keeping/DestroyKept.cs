using Rapport.App.Forgetting;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Keeping;

/// <summary>An owner lets records go that were kept long enough: each like a client who is forgotten, on the ledger, by the rule that holds.</summary>
public sealed class DestroyKept(RapportDb db, TimeProvider clock)
{
    /// <summary>How many went. Who is not due any more, or is held, stays.</summary>
    public async Task<int> Run(IReadOnlyCollection<Id<Client>> chosen, Person by, (DateOnly Today, TimeZoneInfo Zone) now, CancellationToken stop)
    {
        var seen = await new SeeKeeping(db).Run(by.Practice, now, stop);
        var gone = 0;
        foreach (var record in seen.Due.Where(one => chosen.Contains(one.Client.Id)))
        {
            var wish = new ForgetWish(null, seen.Rules[record.Kind].Source, now.Today) { IsKeptLongEnough = true };
            if (await new ForgetClient(db, clock).Run(record.Client.Id, wish, by, stop) is ClientForgotten.Gone) gone++;
        }
        return gone;
    }
}
