using FsCheck;
using FsCheck.Fluent;
using static Rapport.Care.Tests.Room;

namespace Rapport.Care.Tests;

public sealed class SessionTests
{
    [Fact]
    public void A_weekly_session_keeps_its_hour_when_the_clocks_change()
    {
        var before = new SessionTime(new(2026, 3, 24, 9, 0, 0, TimeSpan.Zero), "Europe/Berlin");
        var after = before.Again(7, Berlin);
        Assert.Equal((10, 10), (before.Local(Berlin).Hour, after.Local(Berlin).Hour));
        Assert.Equal(new DateTimeOffset(2026, 3, 31, 8, 0, 0, TimeSpan.Zero), after.StartsAt);
    }

    [Fact]
    public void An_hour_that_the_clock_skips_is_met_an_hour_later() =>
        Assert.Equal(3, new SessionTime(new(2026, 3, 22, 1, 30, 0, TimeSpan.Zero), "Europe/Berlin").Again(7, Berlin).Local(Berlin).Hour);

    [Fact]
    public void Nobody_can_say_before_a_session_how_it_went()
    {
        var session = Session();
        Assert.Equal(new SessionStep.TooEarly(Ten), session.Hold(Therapist, Ten.AddMinutes(-61)));
        Assert.Equal(new SessionStep.TooEarly(Ten), session.NotAttended(Therapist, Ten.AddMinutes(-1)));
        Assert.IsType<SessionStep.Changed>(session.Hold(Therapist, Ten.AddMinutes(-60)));
    }

    [Fact]
    public void What_was_written_down_by_mistake_is_put_right_on_the_record()
    {
        var session = Session();
        session.Hold(Therapist, Ten.AddHours(1));
        var put = Assert.IsType<SessionStep.Changed>(session.Cancel(SessionState.CancelledByClient, Therapist, Ten.AddHours(2)));
        Assert.Equal((SessionState.Held, SessionState.CancelledByClient, Therapist), (put.Fact.From, put.Fact.To, put.Fact.By!.Value));
        Assert.Throws<ArgumentOutOfRangeException>(() => session.Cancel(SessionState.Held, Therapist, Ten));
    }

    [Fact]
    public void A_session_that_is_over_is_not_put_off()
    {
        var session = Session();
        var other = Assert.IsType<SessionStep.Changed>(session.Replan(Plan(Ten.AddDays(1)), Therapist, Ten.AddDays(-1)));
        Assert.Equal(Ten, other.Fact.StartedBefore);
        session.Hold(Therapist, Ten.AddDays(1));
        Assert.Equal(new SessionStep.Over(SessionState.Held), session.Replan(Plan(Ten.AddDays(2)), Therapist, Ten.AddDays(1)));
    }

    [Fact]
    public void A_session_filed_under_the_wrong_client_moves_on_the_record_and_its_note_and_homework_go_with_it()
    {
        var session = Session();
        var note = new SessionNote(Id<SessionNote>(1), session.Client, session.Id, Therapist);
        var homework = new Homework(Id<Homework>(1), session.Client, session.Id, "call Jo");
        var moved = Assert.IsType<SessionStep.Moved>(session.Move(Episode(2), 4, "same first name", By(Therapist))).Fact;
        note.Follow(moved);
        homework.Follow(moved);
        Assert.Equal((Id<Client>(1), Id<Client>(2)), (moved.Client, moved.To));
        Assert.Equal([Id<Client>(2), Id<Client>(2), Id<Client>(2)], [session.Client, note.Client, homework.Client]);
        Assert.IsType<SessionStep.AlreadySo>(session.Move(Episode(2), 4, "again", By(Therapist)));
        Assert.Throws<ArgumentException>(() => new SessionNote(Id<SessionNote>(2), session.Client, Id<Session>(9), Therapist).Follow(moved));
    }

    [Fact]
    public void Only_sessions_that_took_place_are_counted_in_the_order_of_their_start()
    {
        var sessions = new[] { Session(3, at: Ten.AddDays(14)), Session(1), Session(2, at: Ten.AddDays(7)), Session(4, at: Ten.AddDays(21)) };
        foreach (var session in sessions) session.Hold(Therapist, session.StartsAt);
        sessions[2].Cancel(SessionState.CancelledByClient, Therapist, Ten.AddDays(8));
        var places = SessionCount.OfHeld(sessions);
        Assert.Equal((1, 2, 3), (places[Id<Session>(1)], places[Id<Session>(3)], places[Id<Session>(4)]));
        Assert.Equal(3, places.Count);
        Assert.Throws<ArgumentException>(() => SessionCount.OfHeld([Session(), Session(1, 2)]));
    }

    [Fact]
    public void No_order_of_steps_loses_the_chain_of_what_a_session_was() =>
        Prop.ForAll<int[]>(steps =>
        {
            var session = Session();
            var facts = steps.Select((step, i) => Take(session, Math.Abs(step % 6), Ten.AddMinutes(30 * (i - 4)))).OfType<SessionStep.Changed>().Select(step => step.Fact).ToList();
            var states = facts.Where(fact => fact.StartedBefore is null).ToList();
            return states.Zip(states.Skip(1)).All(pair => pair.First.To == pair.Second.From && pair.First.From != pair.First.To)
                && (states.Count == 0 ? SessionState.Planned : states[^1].To) == session.State
                && session.EndsAt > session.StartsAt;
        }).QuickCheckThrowOnFailure();

    private static SessionStep Take(Session session, int step, DateTimeOffset at) => step switch
    {
        0 => session.Hold(Therapist, at),
        1 => session.NotAttended(Therapist, at),
        2 => session.Cancel(SessionState.CancelledByClient, Therapist, at),
        3 => session.Cancel(SessionState.CancelledByPractice, null, at),
        4 => session.Replan(Plan(session.StartsAt.AddHours(1)), Therapist, at),
        _ => session.Cancel(SessionState.CancelledByTherapist, Therapist, at),
    };
}
