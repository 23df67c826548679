using FsCheck;
using FsCheck.Fluent;
using Rapport.Instruments;
using static Rapport.Care.Tests.Room;

namespace Rapport.Care.Tests;

public sealed class FormTests
{
    private static readonly DateTimeOffset Leaving = Ten.AddMinutes(50);

    [Fact]
    public void A_check_out_is_taken_in_once_and_its_repetition_is_thanked_in_the_same_way()
    {
        var link = Link();
        var accepted = Assert.IsType<FormReceived.Accepted>(link.Receive(Sent(1), Leaving));
        var answer = Assert.Single(accepted.Answers);
        Assert.Equal((Key(1), Id<Client>(1), Id<Session>(1), Respondent.Client), (answer.Submission, answer.Client, answer.Session, answer.By));
        Assert.Equal((AnswerSource.Link, "it was good"), (answer.Source, answer.Comment));
        Assert.Equal(new FormReceived.AlreadyReceived(Leaving), link.Receive(Sent(1), Leaving.AddDays(9)));
        Assert.IsType<FormReceived.LinkUsed>(link.Receive(Sent(2), Leaving.AddMinutes(1)));
    }

    [Fact]
    public void A_link_ends_at_the_latest_48_hours_after_the_session_and_not_a_moment_later()
    {
        Assert.Equal(Leaving.AddHours(48), Link().ExpiresAt);
        Assert.IsType<FormReceived.Accepted>(Link().Receive(Sent(1), Leaving.AddHours(48).AddTicks(-1)));
        Assert.IsType<FormReceived.LinkExpired>(Link().Receive(Sent(1), Leaving.AddHours(48)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FormsToShow(FormPurpose.CheckOut, ["a"], TimeSpan.FromHours(49)));
    }

    [Fact]
    public void A_check_out_opens_with_the_session_and_a_check_in_two_days_before()
    {
        Assert.Equal(new FormReceived.LinkNotYetOpen(Ten), Link().Receive(Sent(1), Ten.AddTicks(-1)));
        Assert.IsType<FormReceived.Accepted>(Link(FormPurpose.CheckIn).Receive(Sent(1), Ten.AddHours(-48)));
        Assert.IsType<FormReceived.LinkNotYetOpen>(Link(FormPurpose.CheckIn).Receive(Sent(1), Ten.AddHours(-49)));
    }

    [Fact]
    public void A_link_taken_back_takes_nothing_in_yet_what_came_before_is_still_thanked_for()
    {
        var (unused, used) = (Link(), Link());
        used.Receive(Sent(1), Leaving);
        unused.Revoke(Leaving);
        used.Revoke(Leaving);
        Assert.IsType<FormReceived.LinkRevoked>(unused.Receive(Sent(1), Leaving));
        Assert.IsType<FormReceived.AlreadyReceived>(used.Receive(Sent(1), Leaving));
        Assert.Equal(LinkStanding.Used, used.Standing(Leaving));
    }

    [Fact]
    public void A_link_shows_only_its_own_instruments() =>
        Assert.Throws<ArgumentException>(() => Link().Receive(new(Key(1), [new("phq-9", "1", new([]), null)]), Leaving));

    [Fact]
    public void Paper_keyed_in_beside_an_answer_by_link_does_not_replace_it()
    {
        var session = Session();
        var stands = ((FormReceived.Accepted)Link().Receive(Sent(1), Leaving)).Answers;
        var paper = new FormSlip(AnswerSource.PaperKeyedBy(Therapist), Leaving.AddDays(1));
        Assert.Equal(new FormReceived.AnotherStands(Leaving), Sent(2).HandIn(session, FormPurpose.CheckOut, paper, stands));
        Assert.Equal(new FormReceived.AlreadyReceived(Leaving), Sent(1).HandIn(session, FormPurpose.CheckOut, paper, stands));
        var kept = Assert.IsType<FormReceived.Accepted>(Sent(2).HandIn(session, FormPurpose.CheckIn, paper, stands)).Answers[0];
        Assert.Equal((AnswerChannel.Paper, Therapist), (kept.Source.Channel, kept.Source.KeyedBy!.Value));
    }

    [Fact]
    public void What_is_no_answer_is_named_and_leaving_out_is_allowed()
    {
        var checkOut = InstrumentCatalog.Find("rapport-check-out")!;
        FilledForm Form(decimal?[] answers, string[] ticks, string? words) => new(checkOut.Id, "1", new(answers) { Ticks = ticks }, words);
        Assert.Empty(Form([8, null, null, 0], ["what-was/judged"], new string('x', 2000)).Problems(checkOut));
        Assert.Equal([new FormProblem.NoAnswer(2, "0 to 10 in steps of 1"), new FormProblem.UnknownTick("what-was/x"), new FormProblem.TooLong(2000)],
            Form([8, 11, 3, 0], ["what-was/x"], new string('x', 2001)).Problems(checkOut));
        Assert.Equal([new FormProblem.OtherForm(4, 1)], Form([8], [], null).Problems(checkOut));
    }

    [Fact]
    public void The_scores_of_a_form_are_kept_with_its_total_first()
    {
        var key = ScoringKey.For(InstrumentCatalog.Find("rapport-check-out")!);
        var answer = ((FormReceived.Accepted)Link().Receive(Sent(1, 8, null, 6, 9), Leaving)).Answers[0];
        var scores = ScoreRecorded.From(answer, key.Score(answer.ToResponse()));
        Assert.Equal(["total", "goals", "bond", "voice"], scores.Select(score => score.Scale));
        Assert.Equal((30.67, 1), (Math.Round(scores[0].Value, 2), scores[0].Missing));
    }

    [Fact]
    public void However_often_and_whenever_forms_arrive_one_is_taken_in_and_repeating_it_changes_nothing() =>
        Prop.ForAll<(byte, short)[]>(arrivals =>
        {
            var link = Link();
            var received = arrivals.Select(arrival => (Id: 1 + arrival.Item1 % 3, What: link.Receive(Sent(1 + arrival.Item1 % 3), Ten.AddHours(arrival.Item2 % 80)))).ToList();
            var taken = received.Where(one => one.What is FormReceived.Accepted).ToList();
            return taken.Count <= 1
                && received.Where(one => one.What is FormReceived.AlreadyReceived).All(one => one.Id == taken[0].Id && ((FormReceived.AlreadyReceived)one.What).At == link.UsedAt)
                && link.Submission is null == (taken.Count == 0)
                && (link.UsedAt is not { } used || (used >= link.OpensAt && used < link.ExpiresAt));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_token_hash_is_32_bytes_that_nobody_can_change_or_print()
    {
        var bytes = new byte[32];
        var hash = new TokenHash(bytes);
        bytes[3] = 1;
        hash.ToArray()[4] = 1;
        Assert.Equal(new TokenHash(new byte[32]), hash);
        Assert.NotEqual(new TokenHash(bytes), hash);
        Assert.Equal("TokenHash", hash.ToString());
        Assert.Throws<ArgumentException>(() => new TokenHash(new byte[31]));
    }

    [Fact]
    public void A_check_out_opens_at_its_hour_or_when_somebody_said_that_the_session_has_begun()
    {
        var session = Room.Session();
        Assert.Equal(Room.Ten, FormLink.Opens(session, FormPurpose.CheckOut));
        session.Hold(Room.Therapist, Room.Ten.AddMinutes(-10));
        Assert.True(FormLink.Opens(session, FormPurpose.CheckOut) <= Room.Ten.AddMinutes(-10));
    }
}
