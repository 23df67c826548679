using Rapport.Alliance;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Instruments;
using Rapport.Statistics;

namespace Rapport.App.Demo;

/// <summary>What one therapist makes of the signals of one client.</summary>
internal sealed class DemoRepairs(RapportDb db, DemoClock clock, DemoChance chance, DemoTeam.Member with)
{
    private static readonly DemoContent.RepairWords Words = DemoContent.Shipped.Repair;
    private static readonly LevelRule Level = Rule(InstrumentCatalog.Find(DemoForms.CheckOut)!.Prior!);
    private readonly Dictionary<int, Session> _held = [];
    private Repair? _repair;
    private bool _isChanged;

    /// <summary>Before a session the last one's signals are looked at. Before one of today they are left for whoever opens the demonstration.</summary>
    public void Before(DemoFile file, int place, DateTimeOffset startsAt)
    {
        var mark = new Mark(with.Person.Id, clock.At(startsAt - TimeSpan.FromMinutes(70)));
        var shown = Shown(file);
        if (_repair is null && file.Of.IsStrained(place - 1) && file.Of.Fate is DemoFate.Mended or DemoFate.Unmended) Begin(shown, _held[place - 1], mark);
        if (file.Of.Fate == DemoFate.Ended && file.Of.IsStrained(place - 1)) return; // it was not spoken about, and that is how it ends
        foreach (var signal in shown.Where(signal => signal.State == SignalState.Shown))
            if (signal.Dismiss(DismissedWhy.TalkedAbout, null, mark) is SignalStep.Noted noted) db.Add(noted.Answer);
    }

    /// <summary>In and after a session: one phase each, then the client's word once the rating is back.</summary>
    public void After(DemoFile file, Session session, int place)
    {
        _held[place] = session;
        if (_repair is not { State: RepairState.Open } repair || repair.Session == session.Id) return;
        var mark = new Mark(with.Person.Id, clock.At(session.EndsAt + TimeSpan.FromMinutes(20)));
        if (repair.PhaseOneIn is null)
        {
            Note(repair.Do(new(chance.Is(0.5) ? RepairStep.InvitedFeelings : RepairStep.OwnedPart, null, chance.Of(Words.PhaseOne)), session, mark));
            db.Add(repair.ClientSaid(chance.Of(Words.ClientSaid), mark));
        }
        else if (!_isChanged)
        {
            Note(repair.Do(new(chance.Is(0.5) ? RepairStep.ChangedGoalOrMethod : RepairStep.LinkedElsewhere, null, chance.Of(Words.PhaseTwo)), session, mark));
            _isChanged = true;
        }
        Ask(file, repair, place, mark);
    }

    /// <summary>The risk answer of a session is read and seen to at once.</summary>
    public void SeeTo(Session session)
    {
        var signal = db.Signals.Local.Single(one => one.Session == session.Id && one.Risk is not null);
        signal.Read(clock.At(session.StartsAt - TimeSpan.FromMinutes(2)));
        if (signal.RecordDone(DemoContent.Shipped.Risk.Done, new(with.Person.Id, clock.At(session.EndsAt + TimeSpan.FromMinutes(30)))) is SignalStep.Noted noted) db.Add(noted.Answer);
    }

    /// <summary>The client stayed away: what was there to be seen is written down.</summary>
    public void Part(DemoFile file)
    {
        var mark = new Mark(with.Person.Id, clock.Now);
        if (_repair is null) Begin(Shown(file), _held[file.Of.Simulated.Onset!.Value], mark);
        Note(_repair!.MayHaveLed(Words.Ended, mark));
        Note(_repair.Close(RepairState.Parted, null, mark));
    }

    private List<Signal> Shown(DemoFile file) =>
        [.. db.Signals.Local.Where(signal => signal.Client == file.Client.Id && signal.State == SignalState.Shown && signal.Risk is null).OrderBy(signal => signal.RaisedAt)];

    /// <summary>From the signal of the strain where there is one, else from the therapist's own eye.</summary>
    private void Begin(List<Signal> shown, Session strained, Mark mark)
    {
        var kind = chance.Is(0.6) ? RuptureKind.Withdrawal : RuptureKind.Confrontation;
        var signal = shown.Where(one => one.Session == strained.Id).OrderByDescending(one => one.Level == Verdict.Red).FirstOrDefault();
        if (signal?.OpenRepair(NewId.For<Repair>(clock), strained, kind, mark) is SignalStep.RepairBegan began)
        {
            db.AddRange(began.Repair, began.Entry, began.Answer);
            _repair = began.Repair;
        }
        else
        {
            (_repair, var entry) = Repair.Begin(NewId.For<Repair>(clock), strained, kind, mark);
            db.AddRange(_repair, entry);
        }
        Note(_repair.MayHaveLed(chance.Of(Words.MayHaveLed), mark));
    }

    private void Ask(DemoFile file, Repair repair, int place, Mark mark)
    {
        var since = _held.First(held => held.Value.Id == repair.Session).Key;
        var scores = Enumerable.Range(1, place).Select(at => new SessionScore(at, file.Of.Total(at)));
        var strain = StrainCourse.From(Level, scores, since);
        if (file.Of.Fate == DemoFate.Unmended)
        {
            if (place == file.Of.Held) db.Add(repair.HearWord(ClientsWord.StillThere, null, null, mark.At));
        }
        else if (_isChanged && repair.Standing(strain) is RuptureStanding.BackNotConfirmed or RuptureStanding.Mended)
        {
            db.Add(repair.HearWord(ClientsWord.Mended, null, null, mark.At));
            Note(repair.Close(RepairState.Mended, strain, mark));
        }
    }

    private void Note(RepairNoted noted) => db.Add(noted switch
    {
        RepairNoted.Noted done => done.Entry,
        RepairNoted.Closed done => done.Entry,
        _ => throw new InvalidOperationException($"the demonstration repairs what cannot be: {noted.GetType().Name}"),
    });

    private static LevelRule Rule(Prior prior) =>
        new(new(prior.Mean.Value, prior.Variance.Value, prior.Noise.Value), new(Direction.HigherIsBetter, 0, 1) { Range = (0, 40) });
}
