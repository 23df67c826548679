using System.Net;
using Microsoft.EntityFrameworkCore;
using Rapport.Alliance;
using Rapport.Care;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests.Repairs;

/// <summary>A signal on its page: why, what became of it, and what can be made of it.</summary>
public sealed class SignalPageTests
{
    [Fact]
    public async Task It_waits_for_the_therapists_guess_and_then_tells_all_four_sentences_in_six_queries()
    {
        await using var practice = await RunningPractice.SetUp();
        var course = await StrainedCourse.In(practice);
        var session = await course.Fall(minutesAgo: 90);
        var path = $"{course.Client}/signals/{(await course.Signal()).Value}";
        var waiting = await practice.Owner.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("to 27", waiting, StringComparison.Ordinal);
        Assert.Contains("Guess first", waiting, StringComparison.Ordinal);
        await course.Planted.Add(new Guess(session.Id, session.Client, course.Planted.Therapist.Id, session.EndsAt) { Instrument = "rapport-check-out", Answers = [] });
        var page = "";
        var queries = await QueryCount.Of(practice, async () => page = await practice.Owner.GetStringAsync(new Uri(path, UriKind.Relative)));
        Assert.True(queries.Count <= 6, string.Join('\n', queries));
        foreach (var said in new[] { "to 27 of 40", "of 100 ordinary sessions", "Was something left unsaid", "Open next time with how last time felt", "robust level filter" })
            Assert.Contains(said, WebUtility.HtmlDecode(page), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task It_is_set_aside_only_with_why_and_the_reason_stays()
    {
        await using var practice = await RunningPractice.SetUp();
        var course = await StrainedCourse.In(practice);
        await course.Fall();
        var path = $"{course.Client}/signals/{(await course.Signal()).Value}";
        var without = await RunningPractice.Post(practice.Owner, path, path + "/dismiss");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.StatusCode);
        var other = await RunningPractice.Post(practice.Owner, path, path + "/dismiss", ("Why", "Other"));
        Assert.Contains("in a few words", await other.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await RunningPractice.Post(practice.Owner, path, path + "/dismiss", ("Why", "Other"), ("Words", "she had a fever"))).StatusCode);
        Assert.Contains("set it aside. Something else. <q class=\"said\" dir=\"auto\">she had a fever</q>", await practice.Owner.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_about_safety_is_closed_only_by_a_record_of_what_was_done()
    {
        await using var practice = await RunningPractice.SetUp();
        var course = await StrainedCourse.In(practice);
        await course.Answer(await course.Planted.Session(1, -60), ("rapport-check-in", FormPurpose.CheckIn), [1, 1, 1, 1, null], ["must-come-first/safety"]);
        var path = $"{course.Client}/signals/{(await course.Signal()).Value}";
        var page = await practice.Owner.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("Hanna Lindqvist opened it", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await RunningPractice.Post(practice.Owner, path, path + "/dismiss", ("Why", "Mistake"))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await RunningPractice.Post(practice.Owner, path, path + "/done", ("What", " "))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await RunningPractice.Post(practice.Owner, path, path + "/done", ("What", "Called her, she is with her sister"))).StatusCode);
        Assert.Equal(SignalState.Done, await practice.InStore((db, _) => db.Signals.Select(signal => signal.State).SingleAsync()));
        Assert.Contains("recorded what was done. <q class=\"said\" dir=\"auto\">Called her, she is with her sister</q>", await practice.Owner.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_a_repair_takes_six_queries_and_keeps_what_was_typed_when_it_is_refused()
    {
        await using var practice = await RunningPractice.SetUp();
        var course = await StrainedCourse.In(practice);
        var session = await course.Fall();
        var signal = $"{course.Client}/signals/{(await course.Signal()).Value}";
        var began = await RunningPractice.Post(practice.Owner, signal, signal + "/repair", ("Kind", "Withdrawal"));
        var path = began.Headers.Location!.OriginalString;
        var queries = await QueryCount.Of(practice, async () => await practice.Owner.GetStringAsync(new Uri(path, UriKind.Relative)));
        Assert.True(queries.Count <= 6, string.Join('\n', queries));
        var refused = await RunningPractice.Post(practice.Owner, path, path + "/step", ("Step", "ExplainedReason"), ("In", session.Id.Value.ToString()), ("Words", "why we do the chair work"));
        var page = await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await RunningPractice.Post(practice.Owner, path, path + "/step", ("Step", "OwnedPart"), ("In", session.Id.Value.ToString()))).StatusCode);
        var again = await RunningPractice.Post(practice.Owner, path, path + "/step", ("Step", "ExplainedReason"), ("In", session.Id.Value.ToString()), ("Words", "why we do the chair work"));
        page = WebUtility.HtmlDecode(await again.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("belongs to a later session", page, StringComparison.Ordinal);
        Assert.Contains("why we do the chair work", page, StringComparison.Ordinal);
        var list = await practice.Owner.GetStringAsync(new Uri($"{course.Client}/repairs", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("Moving away", list, StringComparison.Ordinal);
    }


    [Fact]
    public async Task The_second_phase_opens_with_a_later_session_and_a_closed_repair_asks_nothing_more()
    {
        await using var practice = await RunningPractice.SetUp();
        var course = await StrainedCourse.In(practice);
        var session = await course.Fall();
        var signal = $"{course.Client}/signals/{(await course.Signal()).Value}";
        var path = (await RunningPractice.Post(practice.Owner, signal, signal + "/repair", ("Kind", "Withdrawal"))).Headers.Location!.OriginalString;
        await RunningPractice.Post(practice.Owner, path, path + "/step", ("Step", "OwnedPart"), ("In", session.Id.Value.ToString()));
        Task<string> Page() => practice.Owner.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        var page = await Page();
        Assert.Contains("This comes in a later session", page, StringComparison.Ordinal);
        Assert.DoesNotContain("ExplainedReason", page, StringComparison.Ordinal);
        Assert.Contains("The client said it in the room", page, StringComparison.Ordinal);
        var later = await course.Planted.Session(7, -60 * 24);
        page = await Page();
        Assert.Contains("ExplainedReason", page, StringComparison.Ordinal);
        Assert.Equal(later.Id.Value.ToString(), System.Text.RegularExpressions.Regex.Match(page, "<select id=\"in-2\".*?value=\"(?<id>[^\"]+)\"", System.Text.RegularExpressions.RegexOptions.Singleline | System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["id"].Value);
        await RunningPractice.Post(practice.Owner, path, path + "/close", ("How", "NotMended"));
        page = await Page();
        Assert.Contains("Not mended", page, StringComparison.Ordinal);
        foreach (var gone in new[] { "The client said it in the room", "Keep their answer", "Keep what they said", "ExplainedReason" }) Assert.DoesNotContain(gone, page, StringComparison.Ordinal);
    }
}
