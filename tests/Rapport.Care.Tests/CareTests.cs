using static Rapport.Care.Tests.Room;

namespace Rapport.Care.Tests;

public sealed class CareTests
{
    private static readonly DateOnly Today = new(2026, 3, 3);

    private static readonly OpeningHours Hours = new([new(DayOfWeek.Tuesday, new(9, 0), new(17, 0))], []);

    [Fact]
    public void A_form_with_risk_items_goes_out_by_link_only_when_hours_cover_and_numbers_are_set()
    {
        var practice = new Practice(Id<Practice>(1), "Millrace", "DE", "Europe/Berlin");
        Assert.Equal([LinkLack.PublicAddress, LinkLack.Hours, LinkLack.Cover, LinkLack.Numbers], practice.LacksForLink(true, false, Today));
        practice.BeReached(new PublicAddress("https://room.example/"), "+49 30 1");
        Assert.Empty(practice.LacksForLink(false, false, Today));
        practice.KeepHours(Hours, null);
        practice.ConfirmNumbers(Today);
        Assert.Empty(practice.LacksForLink(true, true, Today.AddDays(179)));
        Assert.Equal([LinkLack.Numbers], practice.LacksForLink(true, true, Today.AddDays(180)));
        practice.Settle("Millrace", "AT", "Europe/Vienna");
        Assert.Equal([LinkLack.Numbers], practice.LacksForLink(true, true, Today));
    }

    [Theory]
    [InlineData("http://room.example")]
    [InlineData("https://room.example/path")]
    [InlineData("https://user@room.example")]
    [InlineData("room.example")]
    public void A_public_address_is_https_and_nothing_more(string value) => Assert.Throws<ArgumentException>(() => new PublicAddress(value));

    [Fact]
    public void Opening_hours_are_the_same_when_they_open_at_the_same_times()
    {
        Assert.Equal(Hours, new OpeningHours([new(DayOfWeek.Tuesday, new(9, 0), new(17, 0))], []));
        Assert.NotEqual(Hours, new OpeningHours(Hours.Week, [Today]));
        Assert.Throws<ArgumentException>(() => new OpeningHours([], []));
        Assert.Throws<ArgumentException>(() => new OpeningHours([Hours.Week[0], Hours.Week[0]], []));
        Assert.Throws<ArgumentException>(() => new OpenDay(DayOfWeek.Friday, new(9, 0), new(9, 0)));
    }

    [Fact]
    public void Nothing_is_sent_before_the_client_says_what_is_safe_nor_outside_their_hours()
    {
        var client = new Client(Id<Client>(1), Id<Practice>(1), "Ruth", "en");
        client.BeReached("ruth@mail.example", null);
        client.Allow(SafeContact.By(ContactChannel.Email, new(9, 0), new(17, 0)));
        Assert.IsType<ContactDecision.NotConfirmed>(client.MayContact(new(10, 0)));
        client.ConfirmContact(Ten);
        Assert.Equal(new ContactDecision.Send(ContactChannel.Email, "ruth@mail.example"), client.MayContact(new(9, 0)));
        Assert.Equal(new ContactDecision.Wait(new(9, 0)), client.MayContact(new(17, 0)));
        client.BeReached("other@mail.example", null);
        Assert.IsType<ContactDecision.NotConfirmed>(client.MayContact(new(10, 0)));
    }

    [Fact]
    public void A_client_who_wants_no_contact_gets_none()
    {
        var client = new Client(Id<Client>(1), Id<Practice>(1), "Ruth", "en");
        client.BeReached("ruth@mail.example", "1");
        client.Allow(SafeContact.Never);
        client.ConfirmContact(Ten);
        Assert.IsType<ContactDecision.Never>(client.MayContact(new(10, 0)));
        client.BeReached("ruth@mail.example", null);
        client.Allow(SafeContact.By(ContactChannel.Text, new(9, 0), new(17, 0)));
        client.ConfirmContact(Ten);
        Assert.IsType<ContactDecision.NoAddress>(client.MayContact(new(10, 0)));
    }

    [Fact]
    public void An_episode_opens_once_and_its_first_ending_stands()
    {
        var episode = Episode();
        Assert.Equal(EpisodeState.Enquired, episode.State);
        episode.Open(Ten);
        Assert.Equal(new EpisodeChange.AlreadySo(Ten), episode.Open(Ten.AddDays(1)));
        episode.End(Ending.Agreed, EndedBy.Both, Ten.AddDays(90));
        Assert.Equal(new EpisodeChange.AlreadySo(Ten.AddDays(90)), episode.End(Ending.Agreed, EndedBy.Both, Ten.AddDays(91)));
        Assert.Equal(new EpisodeChange.HasEnded(Ten.AddDays(90)), episode.End(Ending.StayedAway, EndedBy.Client, Ten.AddDays(91)));
        Assert.Equal(new EpisodeChange.HasEnded(Ten.AddDays(90)), episode.Open(Ten.AddDays(92)));
        Assert.Equal((EpisodeState.Ended, Ending.Agreed, EndedBy.Both), (episode.State, episode.Ending, episode.EndedBy));
    }

    [Fact]
    public void A_cover_is_over_at_its_end_and_can_end_earlier_but_not_later()
    {
        var cover = Episode().Cover(Id<Assignment>(1), Colleague, Ten, Ten.AddDays(7));
        Assert.Equal([false, true, true, false], new[] { -1L, 0, TimeSpan.TicksPerDay * 7 - 1, TimeSpan.TicksPerDay * 7 }.Select(ticks => cover.Holds(Ten.AddTicks(ticks))));
        cover.End(Ten.AddDays(9));
        Assert.Equal(Ten.AddDays(7), cover.Until);
        cover.End(Ten.AddDays(2));
        Assert.False(cover.Holds(Ten.AddDays(2)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Episode().Cover(Id<Assignment>(2), Colleague, Ten, Ten));
    }

    [Fact]
    public void The_therapist_guesses_before_the_rating_opens_and_only_once()
    {
        var (session, guess) = (Session(), Guess(7));
        var wait = session.EndsAt.AddHours(24);
        Assert.IsType<RatingShown.NotIn>(GuessThenSee.Show(session, true, null, (false, Ten.AddHours(1))));
        Assert.Equal(new RatingShown.GuessFirst(wait), GuessThenSee.Show(session, true, null, (true, wait.AddTicks(-1))));
        Assert.IsType<RatingShown.Open>(GuessThenSee.Show(session, true, null, (true, wait)));
        Assert.IsType<RatingShown.Open>(GuessThenSee.Show(session, false, null, (true, Ten.AddHours(1))));
        Assert.Same(guess, Assert.IsType<RatingShown.Open>(GuessThenSee.Show(session, true, guess, (true, Ten.AddHours(1)))).Guess);
        Assert.Same(guess, Assert.IsType<GuessKept.Kept>(GuessThenSee.Keep(guess, null, false)).Guess);
        Assert.Same(guess, Assert.IsType<GuessKept.Stands>(GuessThenSee.Keep(Guess(2), guess, true)).Guess);
        Assert.IsType<GuessKept.RatingSeen>(GuessThenSee.Keep(guess, null, true));
        Assert.Equal((false, true), (guess.IsPassed, (guess with { Answers = [] }).IsPassed));
    }

    [Fact]
    public void What_was_achieved_between_sessions_is_never_lost()
    {
        var homework = new Homework(Id<Homework>(1), Id<Client>(1), Id<Session>(1), "ask Jo");
        homework.Remind(Today);
        Assert.Equal((false, true), (homework.IsReminderDue(Today.AddDays(-1)), homework.IsReminderDue(Today)));
        homework.MarkReminded(Ten);
        Assert.False(homework.IsReminderDue(Today));
        var done = homework.Report(HomeworkState.Done, "easier than I thought", Ten);
        var later = homework.Report(HomeworkState.LetGo, null, Ten.AddDays(7));
        Assert.Equal((1, 2, HomeworkState.LetGo, Ten), (done.Number, later.Number, homework.State, homework.DoneAt!.Value));
        Assert.Throws<ArgumentOutOfRangeException>(() => homework.Report(HomeworkState.Agreed, null, Ten));
    }

    [Fact]
    public void Things_to_remember_are_let_go_after_their_last_day()
    {
        var thing = new ThingToRemember(Id<ThingToRemember>(1), Id<Client>(1), "Lena turns nine");
        thing.Write("Lena turned nine", Today, Today.AddDays(14));
        Assert.Equal((true, false), (thing.IsCurrent(Today.AddDays(14)), thing.IsCurrent(Today.AddDays(15))));
        Assert.Throws<ArgumentOutOfRangeException>(() => thing.Write("x", Today, Today.AddDays(-1)));
        thing.LetGo(Ten);
        Assert.False(thing.IsCurrent(Today));
    }

    [Fact]
    public void A_planned_question_waits_until_it_is_asked_or_let_go()
    {
        var question = new PlannedQuestion(Id<PlannedQuestion>(1), Id<Client>(1), Therapist, "Did I go too fast?");
        question.Word("Did I go too fast?", ["What was that like?", " ", "What was that like?"]);
        Assert.Equal(["What was that like?"], question.OtherWays);
        question.LetGo(Ten);
        Assert.False(question.IsOpen);
        question.MarkAsked(Id<Session>(1));
        question.LetGo(Ten);
        Assert.Equal((Id<Session>(1), null), (question.AskedIn!.Value, question.LetGoAt));
    }

    [Fact]
    public void A_person_who_left_has_no_role_any_more()
    {
        var person = new Person(Therapist, Id<Practice>(1), "Hanna", Roles.Therapist | Roles.Owner);
        Assert.Equal([true, true, false, false], new[] { Roles.Therapist, Roles.Therapist | Roles.Owner, Roles.Supervisor, Roles.None }.Select(person.Is));
        person.Leave(Ten);
        person.Leave(Ten.AddDays(1));
        Assert.Equal((false, Ten), (person.Is(Roles.Owner), person.LeftAt!.Value));
    }

    private static Guess Guess(decimal answer) =>
        new(Id<Session>(1), Id<Client>(1), Therapist, Ten.AddHours(1)) { Instrument = "rapport-guess", Answers = [answer, null, 3, 4] };
}
