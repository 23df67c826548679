using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Demo;

/// <summary>Tells one client's work, session by session, in the order in which it happened.</summary>
internal sealed class DemoStory(RapportDb db, DemoClock clock, DemoChance chance)
{
    private readonly DemoForms _forms = new(db, clock, chance);
    private readonly DemoNotes _notes = new(db, clock, chance);

    /// <param name="of">What happened.</param>
    /// <param name="client">The client, added already.</param>
    /// <param name="with">The therapist.</param>
    /// <param name="last">When the last session in the past was.</param>
    public async Task<DemoFile> Tell(DemoCourse of, Client client, DemoTeam.Member with, (SessionTime Last, DemoCalendar Calendar) last)
    {
        var weeks = Weeks(of.Held);
        clock.At(last.Calendar.WeeksFrom(last.Last, -weeks[0] - 1).StartsAt);
        var episode = new Episode(NewId.For<Episode>(clock), client.Id, clock.Now);
        episode.Open(clock.Now);
        db.AddRange(episode, episode.Assign(NewId.For<Assignment>(clock), with.Person.Id, clock.Now));
        var file = new DemoFile(of, client, episode) { With = with, Repairs = new(db, clock, chance, with) };
        for (var at = 0; at < weeks.Count; at++)
        {
            var time = last.Calendar.WeeksFrom(last.Last, -weeks[at]);
            if (at > 0 && weeks[at - 1] - weeks[at] > 1) await Missed(file, last.Calendar.WeeksFrom(time, -1));
            await Hold(file, time, at + 1);
        }
        if (of.IsOver) End(file);
        return file;
    }

    /// <summary>A session of today that is over, or begins soon with what the client said before it.</summary>
    public async Task<Session> Today(DemoFile file, SessionTime time, DemoDay.Part part)
    {
        var session = Plan(file, time, file.Of.Held + 1);
        if (part != DemoDay.Part.Later) await _forms.CheckedIn(session, CheckIn(file, part == DemoDay.Part.Soon, hasRisk: false));
        if (part is DemoDay.Part.Done or DemoDay.Part.JustOver) await Over(file, session, part);
        await db.SaveChangesAsync(CancellationToken.None);
        return session;
    }

    /// <summary>The next session of somebody who is not here today.</summary>
    public void Next(DemoFile file, SessionTime time) => Plan(file, time, file.Of.Held + 1);

    /// <summary>Some weeks had no session; the last one is week 0.</summary>
    private List<int> Weeks(int held)
    {
        var weeks = new List<int> { 0 };
        while (weeks.Count < held) weeks.Insert(0, weeks[0] + (chance.Is(0.08) ? 2 : 1));
        return weeks;
    }

    private async Task Over(DemoFile file, Session session, DemoDay.Part part)
    {
        db.AddIfAny(session.Hold(file.With.Person.Id, session.StartsAt + TimeSpan.FromMinutes(1)));
        if (part == DemoDay.Part.Done) _notes.Guess(file, session, file.Of.Held + 1);
        await _forms.CheckedOut(session, CheckOut(file, file.Of.Held + 1));
        if (part == DemoDay.Part.Done) _notes.Write(file, session, file.Of.Held + 1, signed: true);
    }

    private Session Plan(DemoFile file, SessionTime time, int number)
    {
        clock.At(time.StartsAt - TimeSpan.FromDays(number == 1 ? 5 : 7) + DemoCalendar.Length);
        var form = file.Of.Index % 9 == 4 ? SessionForm.Video : number % 13 == 12 ? SessionForm.Phone : SessionForm.Room;
        var session = file.Episode.Plan(NewId.For<Session>(clock), file.NextNumber(), new(time, DemoCalendar.Length, form));
        db.Add(session);
        return session;
    }

    private async Task Hold(DemoFile file, SessionTime time, int place)
    {
        var session = Plan(file, time, place);
        if (place > 1) file.Repairs.Before(file, place, time.StartsAt);
        _notes.Before(file, session, place);
        if (place > 1 && chance.Is(0.85) || file.HasRiskIn(place)) await _forms.CheckedIn(session, CheckIn(file, chance.Is(0.06), file.HasRiskIn(place)));
        db.AddIfAny(session.Hold(file.With.Person.Id, session.StartsAt + chance.Minutes(0, 4)));
        if (file.HasRiskIn(place)) file.Repairs.SeeTo(session);
        if (chance.Is(0.7)) _notes.Guess(file, session, place);
        if (chance.Is(0.96) || file.Of.IsStrained(place) || place == file.Of.Held) await _forms.CheckedOut(session, CheckOut(file, place));
        _notes.Write(file, session, place, signed: true);
        _notes.Agree(file, session, place);
        file.Repairs.After(file, session, place);
        await db.SaveChangesAsync(CancellationToken.None);
        Forget();
    }

    /// <summary>What is told and will not change again; every save would look through it.</summary>
    private void Forget()
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(entry => entry.Entity is not (Client or Episode or Homework or Alliance.Repair or Alliance.Signal { State: Alliance.SignalState.Shown })).ToList())
            entry.State = Microsoft.EntityFrameworkCore.EntityState.Detached;
    }

    private async Task Missed(DemoFile file, SessionTime time)
    {
        var session = Plan(file, time, 2);
        var at = time.StartsAt - TimeSpan.FromHours(20);
        db.AddIfAny(chance.Is(0.3) ? session.NotAttended(file.With.Person.Id, time.StartsAt + TimeSpan.FromMinutes(20))
            : session.Cancel(chance.Is(0.7) ? SessionState.CancelledByClient : SessionState.CancelledByTherapist, file.With.Person.Id, at));
        await db.SaveChangesAsync(CancellationToken.None);
    }

    private void End(DemoFile file)
    {
        var at = clock.At(clock.Now + TimeSpan.FromDays(file.Of.Fate == DemoFate.Ended ? 12 : 1));
        if (file.Of.Fate == DemoFate.Ended)
        {
            file.Repairs.Part(file);
            file.Episode.End(Ending.StayedAway, EndedBy.Client, at);
        }
        else file.Episode.End(Ending.Agreed, EndedBy.Both, at);
    }

    private DemoForms.Marks CheckIn(DemoFile file, bool hasFirst, bool hasRisk)
    {
        var mood = Math.Clamp(3 + file.Planned / 4 + chance.Whole(-1, 2), 0, 10);
        List<decimal?> marks = [.. Enumerable.Range(0, 4).Select(_ => (decimal?)Math.Clamp(mood + chance.Whole(-2, 2), 0, 10)), Math.Clamp(8 + chance.Whole(-2, 2), 0, 10)];
        return new(marks)
        {
            Ticks = hasRisk ? ["must-come-first/safety"] : hasFirst ? ["must-come-first/happened"] : [],
            Comment = hasRisk ? Words(file, DemoContent.Shipped.Risk.Words) : hasFirst ? Words(file, chance.Of(DemoContent.Shipped.MustComeFirst))
                : chance.Is(0.25) ? Words(file, chance.Of(file.Of.Theme.Said)) : null,
        };
    }

    private DemoForms.Marks CheckOut(DemoFile file, int place)
    {
        var strained = file.Of.IsStrained(place);
        return new(_forms.Spread(file.Of.Total(place), strained))
        {
            Ticks = strained && chance.Is(0.35) ? [chance.Is(0.6) ? "what-was/unsaid" : "what-was/rushed"] : chance.Is(0.01) ? ["what-was/room"] : [],
            Comment = strained ? chance.Is(0.4) ? Words(file, chance.Of(DemoContent.Shipped.CommentsLow)) : null
                : chance.Is(0.2) ? Words(file, chance.Of(DemoContent.Shipped.CommentsGood)) : null,
        };
    }

    private static string Words(DemoFile file, LocalText text) => text.In(file.Client.Language);
}
