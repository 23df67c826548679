using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Today;

/// <summary>Half a minute on one's own state before a session. It is kept for that person alone.</summary>
public sealed class Arrive(RapportDb db, TimeProvider clock)
{
    public async Task Run(Person who, OwnState state, CancellationToken stop)
    {
        db.Arrivals.Add(new(NewId.For<Arriving>(clock), who.Id, state.Rating, clock.GetUtcNow()) { Practice = who.Practice, Words = state.Words, Exercise = state.Exercise });
        await db.SaveChangesAsync(stop);
    }
}
