using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Guardians;

/// <summary>What a guardian may be given: asked for by the therapist in charge, approved or refused by a second person, ended. Each step stands in the ledger.</summary>
public sealed class KeepGuardian(RapportDb db, TimeProvider clock)
{
    /// <summary>False where there is no such client.</summary>
    public async Task<bool> Run(Id<Client> client, GuardianWanted wanted, Id<Person> by, CancellationToken stop)
    {
        if (!await db.Clients.AnyAsync(one => one.Id == client, stop)) return false;
        var grant = new GuardianGrant(NewId.For<GuardianGrant>(clock), client, by, clock.GetUtcNow())
        {
            Name = wanted.Name, Relation = wanted.Relation, Contact = wanted.Contact, Evidence = wanted.Evidence, Scope = wanted.Scope, Competence = wanted.Competence,
            Born = GuardianGrant.BornAs(wanted.Born), AskAgainAt = wanted.AskAgainAt, Until = wanted.Until, OrderLeaves = wanted.Order?.Leaves, Order = wanted.Order?.Words,
        };
        db.Add(grant);
        db.Add(Step(grant, GuardianStepKind.Asked, by, null));
        await db.SaveChangesAsync(stop);
        return true;
    }

    /// <summary>A second person says yes or no. Null where there is no such grant; false where it waits no more, or it is who asked for it.</summary>
    public async Task<bool?> Decide((Id<Client> Client, Id<GuardianGrant> Grant) which, bool isYes, string? why, Id<Person> by, CancellationToken stop)
    {
        if (await Find(which, stop) is not { } grant) return null;
        var steps = await db.GuardianSteps.AsNoTracking().Where(one => one.Grant == grant.Id).ToListAsync(stop);
        if (!GuardianPolicy.MayDecide(grant, steps, by)) return false;
        db.Add(Step(grant, isYes ? GuardianStepKind.Approved : GuardianStepKind.Refused, by, why));
        await db.SaveChangesAsync(stop);
        return true;
    }

    /// <summary>It is over. False where there is no such grant, or it was over before.</summary>
    public async Task<bool> End((Id<Client> Client, Id<GuardianGrant> Grant) which, string why, Id<Person> by, CancellationToken stop)
    {
        if (await Find(which, stop) is not { } grant || await db.GuardianSteps.AnyAsync(one => one.Grant == grant.Id && (one.Kind == GuardianStepKind.Ended || one.Kind == GuardianStepKind.Refused), stop)) return false;
        db.Add(Step(grant, GuardianStepKind.Ended, by, why));
        await db.SaveChangesAsync(stop);
        return true;
    }

    private Task<GuardianGrant?> Find((Id<Client> Client, Id<GuardianGrant> Grant) which, CancellationToken stop) =>
        db.GuardianGrants.AsNoTracking().SingleOrDefaultAsync(one => one.Id == which.Grant && one.Client == which.Client, stop);

    private GuardianStep Step(GuardianGrant grant, GuardianStepKind kind, Id<Person> by, string? why) =>
        new(NewId.For<GuardianStep>(clock), grant.Client, by, clock.GetUtcNow()) { Grant = grant.Id, Kind = kind, Why = why };
}
