using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.HardToSay;

/// <summary>A client marks that there is something, or writes words that wait. That something is there is marked once while it stands.</summary>
public sealed class MarkUnsaid(RapportDb db, TimeProvider clock)
{
    /// <summary>False where nobody may read it who was chosen.</summary>
    public async Task<bool> Run(Id<Client> client, UnsaidWish wish, CancellationToken stop)
    {
        if (wish.Opens == UnsaidOpens.AtOnce && !(await db.SupervisorsFor(client, stop)).Any(one => one.Id == wish.For)) return false;
        if (wish.Opens == UnsaidOpens.Never && await db.Unsaid.AnyAsync(one => one.Client == client && one.Opens == UnsaidOpens.Never && one.TakenBackAt == null && one.SettledAt == null, stop)) return true;
        var unsaid = new Unsaid(NewId.For<Unsaid>(clock), client, clock.GetUtcNow()) { Opens = wish.Opens, OpensAt = wish.Opens == UnsaidOpens.OnDay ? wish.Day : null, For = wish.Opens == UnsaidOpens.AtOnce ? wish.For : null };
        if (wish.Opens != UnsaidOpens.Never) unsaid.Write(wish.Words!);
        db.Add(unsaid);
        await db.SaveChangesAsync(stop);
        return true;
    }
}
