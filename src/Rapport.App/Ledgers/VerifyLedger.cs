using Microsoft.EntityFrameworkCore;
using Rapport.App.Keys;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Ledgers;

/// <summary>
/// Goes through the ledger of every practice of a store, entry by entry, beside the rows they stand for and the heads that were kept outside.
/// Needs no key, unless the marks under the heads are asked about.
/// </summary>
public sealed class VerifyLedger(DataPlace place, TimeProvider clock)
{
    private const int AtOnce = 1_000;

    /// <param name="heads">The lines that were kept outside; none to look at the chain alone.</param>
    /// <param name="secret">Opens the keys, so that the marks are compared; null leaves them.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<LedgerVerified> Run(IReadOnlyList<string> heads, MasterSecret? secret, CancellationToken stop)
    {
        if (!place.HasPractice) return new LedgerVerified.NoPractice();
        var kept = heads.Select(KeptHead.Read).ToList();
        if (kept.IndexOf(null) is var bad and >= 0) return new LedgerVerified.BadHead(bad + 1, IsForged: false);
        if (secret is not null)
        {
            if (await place.Stores().Keys(clock).Unlock(secret, stop) is not Unlocking.Unlocked { Keys: var keys }) return new LedgerVerified.DoesNotOpen();
            if (kept.FindIndex(head => !head!.IsOf(keys)) is var forged and >= 0) return new LedgerVerified.BadHead(forged + 1, IsForged: true);
        }
        await using var db = place.Stores().OpenWhole();
        if ((await db.Database.GetPendingMigrationsAsync(stop)).Any()) return new LedgerVerified.UpgradeFirst();
        return await Verify(db, [.. kept.Select(head => head!.Head)], stop);
    }

    private static async Task<LedgerVerified.Done> Verify(RapportDb db, IReadOnlyList<LedgerHead> heads, CancellationToken stop)
    {
        List<(Id<Practice>, LedgerVerdict)> found = [];
        var known = await db.Practices.Select(one => one.Id).ToListAsync(stop);
        foreach (var practice in known.Concat(heads.Select(head => head.Practice)).Distinct()) found.Add((practice, await Verify(db, practice, heads, stop)));
        var outside = await db.Accesses.CountAsync(stop) - await db.LedgerEntries.CountAsync(entry => entry.Kind == LedgerKind.Look, stop);
        return new(found, Math.Max(outside, 0));
    }

    /// <summary>What the rows that these entries stand for tell of themselves. Their words are sealed and not asked for: no key is needed.</summary>
    private static async Task<Dictionary<Guid, LedgerFact>> Rows(RapportDb db, IReadOnlyList<LedgerEntry> entries, CancellationToken stop)
    {
        var looks = entries.Where(entry => entry.Kind == LedgerKind.Look).Select(entry => new Id<Access>(entry.Row)).ToList();
        var passed = entries.Where(entry => entry.Kind == LedgerKind.Disclosure).Select(entry => new Id<Disclosure>(entry.Row)).ToList();
        var rows = await db.Accesses.AsNoTracking().Where(access => looks.Contains(access.Id)).ToDictionaryAsync(access => access.Id.Value, access => access.Fact, stop);
        var told = await db.Disclosures.Where(one => passed.Contains(one.Id)).Select(one => new { one.Id, one.Client, one.Person, one.At, one.To, one.What }).ToListAsync(stop);
        foreach (var one in told) rows[one.Id.Value] = new Disclosure(one.Id, one.Client, one.Person, one.At) { To = one.To, What = one.What, Why = "" }.Fact;
        var asked = entries.Where(entry => entry.Kind == LedgerKind.Forgetting).Select(entry => new Id<ErasureAsked>(entry.Row)).ToList();
        var forgotten = await db.ErasuresAsked.Where(one => asked.Contains(one.Id)).Select(one => new { one.Id, one.Client, one.Person, one.At, one.KeptUntil, one.IsKeptLongEnough }).ToListAsync(stop);
        foreach (var one in forgotten) rows[one.Id.Value] = new ErasureAsked(one.Id, one.Client, one.Person, one.At) { KeptUntil = one.KeptUntil, IsKeptLongEnough = one.IsKeptLongEnough, Why = "" }.Fact;
        await AddShown(db, entries, rows, stop);
        await AddOutside(db, entries, rows, stop);
        await AddLeft(db, entries, rows, stop);
        await AddAsked(db, entries, rows, stop);
        return rows;
    }

    /// <summary>Who went on when a therapist left, and what two people did with what one wrote for themselves.</summary>
    private static async Task AddLeft(RapportDb db, IReadOnlyList<LedgerEntry> entries, Dictionary<Guid, LedgerFact> rows, CancellationToken stop)
    {
        var went = entries.Where(entry => entry.Kind == LedgerKind.HandedOver).Select(entry => new Id<HandedOver>(entry.Row)).ToList();
        foreach (var one in await db.HandedOver.AsNoTracking().Where(one => went.Contains(one.Id)).ToListAsync(stop)) rows[one.Id.Value] = one.Fact;
        var opened = entries.Where(entry => entry.Kind == LedgerKind.Will).Select(entry => new Id<ReflectionsOpened>(entry.Row)).ToList();
        foreach (var one in await db.ReflectionsOpened.AsNoTracking().Where(one => opened.Contains(one.Id)).ToListAsync(stop)) rows[one.Id.Value] = one.Fact;
    }

    /// <summary>What clients asked for, and the answers. An answer is a row of its own beside what was asked; each entry is compared with the one that it tells.</summary>
    private static async Task AddAsked(RapportDb db, IReadOnlyList<LedgerEntry> entries, Dictionary<Guid, LedgerFact> rows, CancellationToken stop)
    {
        var ids = entries.Where(entry => entry.Kind == LedgerKind.Ask).Select(entry => entry.Row).ToList();
        var (asks, answers) = (ids.ConvertAll(id => new Id<ClientAsk>(id)), ids.ConvertAll(id => new Id<AskAnswered>(id)));
        var asked = await db.ClientAsks.Where(one => asks.Contains(one.Id)).Select(one => new { one.Id, one.Client, one.Person, one.At, one.Kind, one.About, one.Due }).ToListAsync(stop);
        foreach (var one in asked) rows[one.Id.Value] = new ClientAsk(one.Id, one.Client, one.Person, one.At) { Kind = one.Kind, About = one.About, Due = one.Due }.Fact;
        var answered = await db.AsksAnswered.Where(one => answers.Contains(one.Id)).Select(one => new { one.Id, one.Ask, one.Client, one.Person, one.At, one.Outcome, one.IsNotTheirs }).ToListAsync(stop);
        foreach (var one in answered) rows[one.Id.Value] = new AskAnswered(one.Id, one.Client, one.Person, one.At) { Ask = one.Ask, Outcome = one.Outcome, IsNotTheirs = one.IsNotTheirs, Words = "" }.Fact;
    }

    /// <summary>What was shown to a supervisor, and what was opened in an emergency.</summary>
    private static async Task AddShown(RapportDb db, IReadOnlyList<LedgerEntry> entries, Dictionary<Guid, LedgerFact> rows, CancellationToken stop)
    {
        var shares = entries.Where(entry => entry.Kind == LedgerKind.Share).Select(entry => new Id<CaseShare>(entry.Row)).ToList();
        var shown = await db.CaseShares.Where(one => shares.Contains(one.Id)).Select(one => new { one.Id, one.Client, one.Person, one.At, one.Episode, one.Supervisor, one.FirstDay, one.LastDay, one.Until }).ToListAsync(stop);
        foreach (var one in shown)
        {
            rows[one.Id.Value] = new CaseShare(one.Id, one.Client, one.Person, one.At)
            {
                Episode = one.Episode, Supervisor = one.Supervisor, FirstDay = one.FirstDay, LastDay = one.LastDay, Until = one.Until, Question = "",
            }.Fact;
        }
        var looks = entries.Where(entry => entry.Kind == LedgerKind.Emergency).Select(entry => new Id<EmergencyLook>(entry.Row)).ToList();
        var opened = await db.EmergencyLooks.Where(one => looks.Contains(one.Id)).Select(one => new { one.Id, one.Client, one.Person, one.At }).ToListAsync(stop);
        foreach (var one in opened) rows[one.Id.Value] = new EmergencyLook(one.Id, one.Client, one.Person, one.At) { Why = "" }.Fact;
    }

    /// <summary>Holds, and what was done about guardians.</summary>
    private static async Task AddOutside(RapportDb db, IReadOnlyList<LedgerEntry> entries, Dictionary<Guid, LedgerFact> rows, CancellationToken stop)
    {
        var holds = entries.Where(entry => entry.Kind == LedgerKind.Hold).Select(entry => new Id<HoldStep>(entry.Row)).ToList();
        var held = await db.HoldSteps.Where(one => holds.Contains(one.Id)).Select(one => new { one.Id, one.Client, one.Person, one.At, one.Ends }).ToListAsync(stop);
        foreach (var one in held) rows[one.Id.Value] = new HoldStep(one.Id, one.Client, one.Person, one.At) { Ends = one.Ends, Why = "" }.Fact;
        var steps = entries.Where(entry => entry.Kind == LedgerKind.Guardian).Select(entry => new Id<GuardianStep>(entry.Row)).ToList();
        var done = await db.GuardianSteps.Where(one => steps.Contains(one.Id)).Select(one => new { one.Id, one.Client, one.Person, one.At, one.Grant, one.Kind }).ToListAsync(stop);
        foreach (var one in done) rows[one.Id.Value] = new GuardianStep(one.Id, one.Client, one.Person, one.At) { Grant = one.Grant, Kind = one.Kind }.Fact;
    }

    private static async Task<LedgerVerdict> Verify(RapportDb db, Id<Practice> practice, IReadOnlyList<LedgerHead> heads, CancellationToken stop)
    {
        var check = new LedgerCheck(practice, heads);
        for (var after = 0L; ;)
        {
            var entries = await db.LedgerEntries.AsNoTracking().Where(entry => entry.Practice == practice && entry.Number > after).OrderBy(entry => entry.Number).Take(AtOnce).ToListAsync(stop);
            if (entries.Count == 0) return check.Done();
            var rows = await Rows(db, entries, stop);
            foreach (var entry in entries) check.Take(entry, rows.GetValueOrDefault(entry.Row));
            after = entries[^1].Number;
        }
    }
}
