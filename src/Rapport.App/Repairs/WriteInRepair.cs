using Microsoft.EntityFrameworkCore;
using Rapport.Alliance;
using Rapport.App.Signals;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Repairs;

/// <summary>Writes one line in a repair.</summary>
public sealed class WriteInRepair(RapportDb db, TimeProvider clock)
{
    public async Task<RepairWritten> Run((Id<Client> Client, Id<Repair> Repair) which, RepairAct act, SignalReader by, CancellationToken stop)
    {
        if (await db.Repairs.FirstOrDefaultAsync(one => one.Id == which.Repair && one.Client == which.Client, stop) is not { } repair) return new RepairWritten.NotHere();
        var written = await Write(repair, act, by, stop);
        if (written is not RepairWritten.Answered { Noted: RepairNoted.Noted or RepairNoted.Closed } kept) return written;
        db.RepairEntries.Add(kept.Noted is RepairNoted.Noted noted ? noted.Entry : ((RepairNoted.Closed)kept.Noted).Entry);
        try
        {
            await db.SaveChangesAsync(stop);
            return written;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new RepairWritten.WrittenMeanwhile();
        }
    }

    private async Task<RepairWritten> Write(Repair repair, RepairAct act, SignalReader by, CancellationToken stop)
    {
        var mark = new Mark(by.Person, clock.GetUtcNow());
        return act switch
        {
            RepairAct.Name name => new RepairWritten.Answered(repair.Name(name.Kind, mark)),
            RepairAct.MayHaveLed led => new RepairWritten.Answered(repair.MayHaveLed(led.Words, mark)),
            RepairAct.Did did => await Did(repair, did, mark, stop),
            RepairAct.ClientSaid said => new RepairWritten.Answered(new RepairNoted.Noted(repair.ClientSaid(said.Words, mark))),
            RepairAct.Word word => new RepairWritten.Answered(new RepairNoted.Noted(repair.HearWord(word.Is, word.Words, mark.By, mark.At))),
            RepairAct.Close close => new RepairWritten.Answered(repair.Close(close.How, (await RepairCourse.Of(db, repair, by, mark.At, stop)).Strain, mark)),
            _ => throw new InvalidOperationException("an unknown act"),
        };
    }

    private async Task<RepairWritten> Did(Repair repair, RepairAct.Did did, Mark mark, CancellationToken stop)
    {
        if (await db.Sessions.FirstOrDefaultAsync(one => one.Id == did.In && one.Episode == repair.Episode, stop) is not { } session) return new RepairWritten.NotHere();
        return session.StartsAt - Session.Early > mark.At ? new RepairWritten.NotBegun() : new RepairWritten.Answered(repair.Do(did.Done, session, mark));
    }
}
