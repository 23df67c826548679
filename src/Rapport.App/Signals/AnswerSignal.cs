using Microsoft.EntityFrameworkCore;
using Rapport.Alliance;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Signals;

/// <summary>Writes down what a person makes of a signal. Where two do so at the same time, the first stands.</summary>
public sealed class AnswerSignal(RapportDb db, TimeProvider clock)
{
    /// <summary>What came of it; null where this client has no such signal.</summary>
    public async Task<SignalStep?> Run(Id<Client> client, Id<Signal> id, SignalAct act, Id<Person> by, CancellationToken stop)
    {
        if (await db.Signals.FirstOrDefaultAsync(one => one.Id == id && one.Client == client, stop) is not { } signal) return null;
        var step = await Step(signal, act, new(by, clock.GetUtcNow()), stop);
        if (step is SignalStep.Noted noted) db.SignalAnswers.Add(noted.Answer);
        if (step is SignalStep.RepairBegan began)
        {
            db.SignalAnswers.Add(began.Answer);
            db.Repairs.Add(began.Repair);
            db.RepairEntries.Add(began.Entry);
        }
        try
        {
            await db.SaveChangesAsync(stop);
            return step;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            var stands = await db.Signals.AsNoTracking().FirstAsync(one => one.Id == id, stop);
            return new SignalStep.Stands(stands.State, stands.Repair);
        }
    }

    private async Task<SignalStep> Step(Signal signal, SignalAct act, Mark mark, CancellationToken stop) => act switch
    {
        SignalAct.Dismiss dismiss => signal.Dismiss(dismiss.Why, dismiss.Words, mark),
        SignalAct.RecordDone done => signal.RecordDone(done.What, mark),
        SignalAct.BeginRepair repair => await db.Sessions.FirstAsync(one => one.Id == signal.Session, stop) is var session && session.Client == signal.Client
            ? signal.OpenRepair(NewId.For<Repair>(clock), session, repair.Kind, mark)
            : new SignalStep.SessionMoved(),
        _ => throw new InvalidOperationException("an unknown act"),
    };
}
