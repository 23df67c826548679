using Microsoft.EntityFrameworkCore;
using Rapport.App.Guardians;
using Rapport.App.Holds;
using Rapport.App.Legal;
using Rapport.App.Referrers;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.Web.Fixtures;

/// <summary>People outside the practice, as pages leave them: who sent a client and got a report, a guardian who was approved and given something, a request by law that was answered, a hold.</summary>
public static class PlantedOthers
{
    /// <summary>Plants them for a client; the ids are called as routes call them.</summary>
    public static async Task<IReadOnlyDictionary<string, Guid>> In(RapportDb db, TimeProvider clock, Id<Client> client, (Id<Person> Therapist, Id<Person> Second) by)
    {
        var (zone, stop) = (TimeZoneInfo.Utc, CancellationToken.None);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        await new KeepReferrer(db, clock).Run(client, new(ReferrerKind.Court, "Judge Hale", ReferrerGets.Attendance, today.AddDays(-20)) { Organisation = "County court", Reach = "12 Bridge Road" }, by.Therapist, stop);
        var referrer = await db.Referrers.Where(one => one.Client == client).Select(one => one.Id).SingleAsync(stop);
        var report = ((ReportComposed.Composed)await new ComposeReport(db, clock).Run((client, referrer), new(today.AddDays(-60), today.AddDays(-8), "en", null), (by.Therapist, zone), stop)).Report;
        var take = new TakeReport(db, clock);
        var seen = (await take.Run((client, report), zone, stop))!;
        await take.Answer((client, report), (true, "That is fine"), seen.Report.Hash, zone, stop);
        await take.Send((client, report), ("By post", today), (by.Therapist, zone), stop);
        var guardian = await Guardian(db, clock, client, by);
        var copy = (await new GiveGuardian(db, clock).Run((client, guardian), null, (zone, today), stop))!;
        var disclosure = (await new GiveGuardian(db, clock).Give(copy, copy.Hash, "By hand", (by.Therapist, today), stop))!.Value;
        var request = (await new KeepRequest(db, clock).Run(client, new("Police, Sergeant Moss", "A letter", "Everything", today.AddDays(-3)), by.Therapist, stop))!.Value;
        var release = await Release(db, clock, (client, request), by.Therapist);
        await new KeepHold(db, clock).Run(client, ("Until the court has decided", request), by.Therapist, stop);
        var hold = await db.HoldSteps.Where(one => one.Client == client).Select(one => one.Id).SingleAsync(stop);
        return new Dictionary<string, Guid>(StringComparer.Ordinal)
        {
            ["referrer"] = referrer.Value, ["report"] = report.Value, ["guardian"] = guardian.Value, ["disclosure"] = disclosure.Value,
            ["request"] = request.Value, ["release"] = release.Value, ["hold"] = hold.Value,
        };
    }

    private static async Task<Id<GuardianGrant>> Guardian(RapportDb db, TimeProvider clock, Id<Client> client, (Id<Person> Therapist, Id<Person> Second) by)
    {
        var (keep, stop) = (new KeepGuardian(db, clock), CancellationToken.None);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        await keep.Run(client, new("Dana Parent", "mother", GuardianScope.Plan, Competence.CannotDecide) { Evidence = "Passport", Born = today.AddYears(-9), AskAgainAt = 14, Until = today.AddDays(90) }, by.Therapist, stop);
        var guardian = await db.GuardianGrants.Where(one => one.Client == client).Select(one => one.Id).SingleAsync(stop);
        await keep.Decide((client, guardian), isYes: true, null, by.Second, stop);
        return guardian;
    }

    private static async Task<Id<LegalRelease>> Release(RapportDb db, TimeProvider clock, (Id<Client> Client, Id<LegalRequest> Request) which, Id<Person> by)
    {
        var (choose, where, stop) = (new ChooseRelease(db, clock), (by, TimeZoneInfo.Utc, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)), CancellationToken.None);
        var preview = (ReleaseChosen.Previewed)await choose.Take(which, new("They came.\n", ["attendance"], null), where, stop);
        var release = ((ReleaseChosen.Approved)await choose.Take(which, new("They came.\n", ["attendance"], preview.Hash), where, stop)).Release;
        await new PassRelease(db, clock).Run((which.Client, release), ("By hand", where.Item3), by, stop);
        return release;
    }
}
