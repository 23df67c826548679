using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Demo;

/// <summary>What therapists write: guesses, notes, homework, things to remember, questions.</summary>
internal sealed class DemoNotes(RapportDb db, DemoClock clock, DemoChance chance)
{
    private static readonly DemoContent Words = DemoContent.Shipped;

    /// <summary>In the first session: what to remember and what makes the room right. Before a later one: a question.</summary>
    public void Before(DemoFile file, Session session, int place)
    {
        clock.At(session.StartsAt - TimeSpan.FromHours(2));
        if (place == 2) Remember(file);
        if (file.Homework is { } agreed) Report(file, agreed);
        if (place % 5 != 3) return;
        var question = new PlannedQuestion(NewId.For<PlannedQuestion>(clock), file.Client.Id, file.With.Person.Id, file.Of.Theme.Question);
        question.Word(file.Of.Theme.Question, file.Of.Theme.OtherWays);
        if (place < file.Of.Held) question.MarkAsked(session.Id);
        db.Add(question);
    }

    /// <summary>Near what the client will mark, a little high where it strains: that is what therapists miss.</summary>
    public void Guess(DemoFile file, Session session, int place)
    {
        var at = session.EndsAt + TimeSpan.FromMinutes(1);
        var total = Math.Clamp(file.Of.Total(place) + (file.Of.IsStrained(place) ? chance.Whole(1, 7) : chance.Whole(-5, 3)), 0, 40);
        db.Add(new Guess(session.Id, file.Client.Id, file.With.Person.Id, at)
        {
            Instrument = DemoForms.CheckOut,
            Answers = [.. Enumerable.Range(0, 4).Select(item => (decimal?)((total / 4) + (item < total % 4 ? 1 : 0)))],
        });
    }

    public void Write(DemoFile file, Session session, int place, bool signed)
    {
        var at = clock.At(session.EndsAt + chance.Minutes(10, 50));
        var note = new SessionNote(NewId.For<SessionNote>(clock), file.Client.Id, session.Id, file.With.Person.Id);
        note.Save(Body(file, place), (chance.Guid(), 0), new(file.With.Person.Id, at));
        db.Add(note);
        if (!signed) return;
        clock.At(at + (chance.Is(0.06) ? TimeSpan.FromHours(21) : TimeSpan.FromMinutes(3)));
        if (note.Sign(note.Revision, new(file.With.Person.Id, clock.Now)) is NoteStep.NowSigned done) db.Add(done.Version);
    }

    public void Agree(DemoFile file, Session session, int place)
    {
        if (file.Homework is not null || !chance.Is(0.55)) return;
        clock.At(session.EndsAt);
        var homework = new Homework(NewId.For<Homework>(clock), file.Client.Id, session.Id, file.Of.Theme.Homework[place % file.Of.Theme.Homework.Length]);
        db.Add(homework);
        file.Homework = homework;
    }

    private void Report(DemoFile file, Homework agreed)
    {
        var state = chance.Is(0.55) ? HomeworkState.Done : chance.Is(0.6) ? HomeworkState.Partly : HomeworkState.NotDone;
        db.Add(agreed.Report(state, chance.Is(0.7) ? chance.Of(Words.WasLike[state]) : null, clock.Now));
        file.Homework = null;
    }

    private void Remember(DemoFile file)
    {
        foreach (var words in file.Of.Theme.Remember.Take(chance.Whole(1, 2)))
            db.Add(new ThingToRemember(NewId.For<ThingToRemember>(clock), file.Client.Id, words));
        foreach (var preference in Words.RoomPreferences.Skip(file.Of.Index % Words.RoomPreferences.Length).Take(chance.Whole(0, 2)))
            db.Add(new RoomPreference(file.Client.Id, preference.Topic, preference.Words, clock.Now));
    }

    private NoteBody Body(DemoFile file, int place)
    {
        var theme = file.Of.Theme;
        var (happened, did) = (theme.Happened[place % theme.Happened.Length], theme.Did[place % theme.Did.Length]);
        var observed = chance.Of(Words.Observed);
        var how = file.Of.IsStrained(place) ? "Something stood between us today; slower next time." : "Worked well together.";
        IReadOnlyList<string> parts = file.With.Told.NoteForm switch
        {
            NoteForm.Soap => [happened, how, did, theme.Plan, observed],
            NoteForm.Dap => [happened + " " + did, how, theme.Plan, observed],
            NoteForm.Birp => [happened, did, how, theme.Plan, observed],
            _ => [happened + " " + did + " " + how, observed],
        };
        return new(file.With.Told.NoteForm, theme.Titles[(place - 1) % theme.Titles.Length], parts);
    }
}
