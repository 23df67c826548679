using Rapport.App.Alone;
using Rapport.App.Storage;
using Rapport.Privacy;

namespace Rapport.App.OwnCopies;

/// <summary>A client takes all that is theirs, alone. That they did is written down first, as an ask that is answered by itself, in the record and in the ledger. Notes that are not signed yet are not in it.</summary>
public sealed class TakeOwnCopy(RapportDb db, TimeProvider clock)
{
    public async Task<OwnCopy> Run(Seated who, DateOnly today, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        db.Add(new ClientAsk(NewId.For<ClientAsk>(clock), who.Client.Id, who.OpenedBy, now) { Kind = AskKind.Copy, About = AskAbout.Record, Due = ClientAsk.DueFor(AskKind.Copy, today) });
        await db.SaveChangesAsync(stop);
        var copy = await db.CopyOf(who.Client, now, stop);
        return copy with { Notes = [.. copy.Notes.Where(one => one.Note.SignedAt is not null)] };
    }
}
