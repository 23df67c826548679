using Rapport.App.Alone;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Agreements;

/// <summary>A client takes back what they agreed to, alone on their own page.</summary>
public sealed class WithdrawAlone(RapportDb db, TimeProvider clock)
{
    /// <summary>Null where they were not given this; else what the agreement itself answers.</summary>
    public Task<AgreementStep?> Run(Seated who, Id<AgreementGiven> which, string? words, DateOnly today, CancellationToken stop) => db.AgainWhenCrossed<AgreementStep?>(async () =>
    {
        var history = await db.AgreementsOf(who.Client.Id, stop);
        if (history.All.FirstOrDefault(one => one.Given.Id == which) is not { } given) return null;
        var step = history.Withdraw(given, words, today, new(who.OpenedBy, clock.GetUtcNow()));
        if (step is not AgreementStep.Withdraw withdraw) return step;
        db.Add(withdraw.Withdrawn with { By = null });
        await db.SaveChangesAsync(stop);
        return step;
    });
}
