using System.Net;
using System.Text.RegularExpressions;
using Rapport.Alliance;
using Rapport.Care;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests.Today;

/// <summary>The one page before a session.</summary>
public sealed class BriefTests : AtNine
{
    [Fact]
    public async Task Everything_stands_in_the_order_in_which_it_is_read()
    {
        var client = await Full();
        var page = await Page(client.Brief);
        string[] order =
        [
            "I do not feel safe", "Must talk about Tuesday", "Something was left unsaid", "Not sure about my mother", "She looked away", "Ask for help",
            "easier than I thought", "Lena turned nine", "They all leave.", "Since then: Jo stayed.", "Working together: 27 of 40", "You asked too much", "What was that like?", "Did I go too fast?", "by the window", "You are the therapist",
        ];
        var at = order.Select(words => page.IndexOf(words, StringComparison.Ordinal)).ToList();
        Assert.All(at.Zip(order), pair => Assert.True(pair.First >= 0, $"no {pair.Second}"));
        Assert.Equal(at.Order(), at);
    }

    [Fact]
    public async Task It_can_be_read_in_a_minute()
    {
        var page = await Page((await Full()).Brief);
        var main = page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)];
        var words = Regex.Replace(main, "<[^>]+>", " ", RegexOptions.NonBacktracking).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        Assert.InRange(words, 60, 330);
    }

    [Fact]
    public async Task Another_questionnaire_is_told_by_its_own_name_and_range_and_costs_no_more_queries()
    {
        var client = await PlantedDay.In(Practice, day =>
        {
            var planted = day.Client("First Person", Nine.AddHours(1), 35);
            foreach (var (session, mark) in new[] { (planted.Past[0], 2m), (planted.Next, 1m) })
                day.Answer(session, "phq-9", FormPurpose.CheckIn, [.. Enumerable.Repeat((decimal?)mark, 8), 0], (null, [], session.StartsAt.AddHours(-3)));
            return planted;
        });
        await Page(client.Brief);
        var page = "";
        var queries = await QueryCount.Of(Practice, async () => page = await Page(client.Brief));
        Assert.True(queries.Count <= 6, string.Join("\n\n", queries));
        Assert.Contains("Patient Health Questionnaire 9: 8, between 0 and 27, less is better; before last time 16.", page, StringComparison.Ordinal);
        Assert.Contains("Working together: 35 of 40", page, StringComparison.Ordinal);
        Assert.DoesNotContain("8 of 40", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_brief_of_an_earlier_session_says_that_what_stands_there_is_of_today()
    {
        const string over = "This session is over. Signals, repairs and homework stand here as they are today.";
        var client = await Full();
        Assert.DoesNotContain(over, await Page(client.Brief), StringComparison.Ordinal);
        Assert.Contains(over, await Page($"/clients/{client.Client.Id.Value}/sessions/{client.Past[0].Id.Value}/brief"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_brief_takes_six_queries()
    {
        var client = await Full();
        await Page(client.Brief);
        var queries = await QueryCount.Of(Practice, () => Page(client.Brief));
        Assert.True(queries.Count is > 2 and <= 6, string.Join("\n\n", queries));
    }

    [Fact]
    public async Task The_first_opening_of_a_risk_answer_takes_six_queries_too_and_counts_as_read()
    {
        var client = await Full();
        await Page("/today");
        var queries = await QueryCount.Of(Practice, () => Page(client.Brief));
        Assert.True(queries.Count <= 6, string.Join("\n\n", queries));
        var risk = await Practice.InStore((db, _) => Task.FromResult(db.Signals.AsEnumerable().Single(signal => signal.Risk is not null)));
        Assert.Equal((SignalState.Shown, Nine), (risk.State, risk.Risk!.ReadAt));
    }

    [Theory]
    [InlineData(5, -1, -1, "Too few marks for a sum. My mood these days: 5.")]
    [InlineData(1, 2, 0, "How life is: 4 of 40. My mood these days: 1; The people who matter to me felt: 2; ")]
    [InlineData(1, 2, 0, ": 0. Left out: 1; the sum is reckoned from the rest.")]
    [InlineData(-1, -1, -1, "The form came back without a mark.")]
    public async Task Every_mark_of_a_check_in_stands_in_the_brief_also_where_some_were_left_out(int mood, int people, int hope, string told)
    {
        decimal? Mark(int mark) => mark < 0 ? null : mark;
        var client = await PlantedDay.In(Practice, day =>
        {
            var planted = day.Client("First Person", Nine.AddHours(1));
            day.Answer(planted.Next, "rapport-check-in", FormPurpose.CheckIn, [Mark(mood), Mark(people), null, Mark(hope), null], (null, [], planted.Next.StartsAt.AddHours(-1)));
            return planted;
        });
        Assert.Contains(told, WebUtility.HtmlDecode(await Page(client.Brief)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_marks_of_the_last_hour_wait_for_the_guess_and_words_do_not()
    {
        var client = await PlantedDay.In(Practice, day =>
        {
            var planted = day.Client("First Person", Nine.AddDays(7).AddHours(-2), 35);
            day.Fall(day.Client("Other Person", Nine.AddHours(1), 30).Past[0]);
            return planted;
        });
        await PlantedDay.In(Practice, day => day.Rate(client.Past[0], 12, "You asked too much", "what-was/judged"));
        var waits = await Page(client.Brief);
        Assert.Contains("They open after your guess", waits, StringComparison.Ordinal);
        Assert.DoesNotContain("of 40 on", waits, StringComparison.Ordinal);
        Clock.Now = Nine.AddDays(1);
        using var again = await Practice.SignIn();
        Assert.Contains("Working together: 35 of 40", await again.GetStringAsync(new Uri(client.Brief, UriKind.Relative), Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_brief_of_a_session_of_somebody_else_is_not_found()
    {
        var (one, other) = (await PlantedDay.In(Practice, day => day.Client("First Person", Nine.AddHours(1))), await PlantedDay.In(Practice, day => day.Client("Other Person", Nine.AddHours(1))));
        var answer = await Practice.Owner.GetAsync(new Uri($"{one.Address}/sessions/{other.Next.Id.Value}/brief", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("No answers about how you work together yet", await Page(one.Brief), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_come_first_are_said_once_and_a_check_in_is_handed_over_from_here_until_it_is_in()
    {
        var client = await PlantedDay.In(Practice, day => day.Client("First Person", Nine.AddHours(1), 35));
        var handOver = client.Brief[..^"/brief".Length] + "/hand-over?for=check-in";
        Assert.Contains(handOver, await Page(client.Brief), StringComparison.Ordinal);
        await PlantedDay.In(Practice, day =>
        {
            day.Add(new MustComeFirst(client.Next.Id, client.Client.Id, "I slept badly", Nine));
            return day.CheckIn(client.Next, 23, "I slept badly", "must-come-first/us");
        });
        var page = await Page(client.Brief);
        Assert.Equal(2, page.Split("I slept badly").Length);
        Assert.Contains("How life is: 23 of 40", page, StringComparison.Ordinal);
        Assert.DoesNotContain(handOver, page, StringComparison.Ordinal);
    }

    private Task<PlantedClient> Full() => PlantedDay.In(Practice, day =>
    {
        var client = day.Client("Ruth Adeyemi", Nine.AddHours(1), 35, 36);
        var last = client.Episode.Plan(day.New<Session>(), 9, new(new(Nine.AddDays(-2), "Europe/London"), TimeSpan.FromMinutes(50), SessionForm.Room));
        last.Hold(day.Therapist.Id, last.EndsAt);
        day.Add(last);
        day.Rate(last, 27, "You asked too much", "what-was/unsaid");
        day.Add(new MustComeFirst(client.Next.Id, client.Client.Id, "Must talk about Tuesday", Nine));
        day.Risk(client.Next, Nine);
        day.Fall(last);
        day.CheckIn(client.Next, 23, "Not sure about my mother", "must-come-first/us");
        var note = new SessionNote(day.New<SessionNote>(), client.Client.Id, last.Id, day.Therapist.Id);
        note.Save(new(NoteForm.Free, "The funeral", ["She looked away.", ""]), (Guid.Empty, 0), new(day.Therapist.Id, last.EndsAt));
        var homework = new Homework(day.New<Homework>(), client.Client.Id, last.Id, "Ask for help");
        day.Add(note, homework, homework.Report(HomeworkState.Done, "easier than I thought", Nine));
        var thing = new ThingToRemember(day.New<ThingToRemember>(), client.Client.Id, "Lena turned nine");
        thing.Write("Lena turned nine", new(2026, 3, 8), null);
        var question = new PlannedQuestion(day.New<PlannedQuestion>(), client.Client.Id, day.Therapist.Id, "What was that like?");
        question.Word("What was that like?", ["Did I go too fast?"]);
        var said = new SaidBefore(day.New<SaidBefore>(), client.Client.Id, "They all leave.", new(2026, 2, 3)) { From = WordsFrom.Session, KeptBy = day.Therapist.Id };
        day.Add(said, said.Happened("Jo stayed.", new(day.Therapist.Id, Nine)));
        day.Add(thing, question, new RoomPreference(client.Client.Id, RoomTopic.Seat, "by the window", Nine));
        return client;
    });
}
