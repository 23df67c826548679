using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Keeping;

/// <summary>An owner says how long a kind of record is kept. What was said before stays on the record.</summary>
public sealed class ChangeKeeping(RapportDb db, TimeProvider clock)
{
    public Task<int> Run(KeptKind kind, (int Years, int? ChildUntilAge, string Source) rule, Person by, CancellationToken stop)
    {
        db.Add(new KeepingRule(NewId.For<KeepingRule>(clock), by.Practice, kind, clock.GetUtcNow()) { By = by.Id, Years = rule.Years, ChildUntilAge = rule.ChildUntilAge, Source = rule.Source });
        return db.SaveChangesAsync(stop);
    }
}
