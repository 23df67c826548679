using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.HardToSay;

/// <summary>What a client finds hard to say, for the client: that it is there, when it opens, whether it was read. Never the words: this page may be open before somebody else.</summary>
public sealed class ShowUnsaid(RapportDb db)
{
    public async Task<(IReadOnlyList<Unsaid> All, IReadOnlyList<Person> Supervisors)> Run(Id<Client> client, CancellationToken stop) =>
        ([.. (await db.Unsaid.AsNoTracking().Where(one => one.Client == client).ToListAsync(stop)).OrderByDescending(one => one.At)], await db.SupervisorsFor(client, stop));
}
