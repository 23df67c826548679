using System.Net;
using Microsoft.EntityFrameworkCore;
using Rapport.Care;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests.Forms;

/// <summary>A form that is sent: kept once, thanked for every time, shown to nobody again.</summary>
public sealed class SendTests : IAsyncLifetime
{
    private static readonly string[] Marks = ["8", "7", "9", "6"];
    private RunningPractice _practice = null!;
    private HttpClient _phone = null!;

    public async ValueTask InitializeAsync()
    {
        _practice = await RunningPractice.SetUp();
        _phone = _practice.Visitor();
    }

    public async ValueTask DisposeAsync()
    {
        _phone.Dispose();
        await _practice.DisposeAsync();
    }

    private static FormUrlEncodedContent Form(IEnumerable<(string Name, string Value)> fields) => new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    private Task<HttpResponseMessage> Send(string token, params (string Name, string Value)[] fields) =>
        _phone.PostAsync(new Uri("/f/" + token, UriKind.Relative), Form(fields), TestContext.Current.CancellationToken);

    private Task<HttpResponseMessage> Get(string path) => _phone.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    private static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 9]);

    [Fact]
    public async Task A_check_out_is_kept_with_its_score_and_the_session_counts_as_held()
    {
        var planted = await PlantedForm.In(_practice);
        var token = await planted.Link();
        var page = await (await Get("/f/" + token)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("not watched round the clock", page, StringComparison.Ordinal);
        var sent = await Send(token, [.. PlantedForm.CheckOut(Id(1), Marks), ("rapport-check-out.what-was", "rushed"), ("rapport-check-out.words", "It was a long day <script>alert(1)</script> 🙂 مرحبا")]);
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        var thanks = await (await Get(sent.Headers.Location!.OriginalString)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("It has arrived", thanks, StringComparison.Ordinal);
        Assert.DoesNotContain("long day", thanks, StringComparison.Ordinal);
        var (answer, score, session) = await planted.InStore(async db => (await db.FormAnswers.SingleAsync(), await db.Scores.SingleAsync(one => one.Scale == "total"), await db.Sessions.SingleAsync(one => one.Id == planted.Session)));
        Assert.Equal([8m, 7m, 9m, 6m], answer.Answers);
        Assert.Equal(["what-was/rushed"], answer.Ticks);
        Assert.Equal("It was a long day <script>alert(1)</script> 🙂 مرحبا", answer.Comment);
        Assert.Equal(AnswerChannel.Link, answer.Source.Channel);
        Assert.Equal(30, score.Value);
        Assert.Equal(SessionState.Held, session.State);
    }

    [Fact]
    public async Task The_same_submission_again_is_thanked_for_and_kept_once()
    {
        var planted = await PlantedForm.In(_practice);
        var token = await planted.Link();
        await Send(token, PlantedForm.CheckOut(Id(1), Marks));
        var again = await Send(token, PlantedForm.CheckOut(Id(1), Marks));
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
        Assert.Equal(1, await planted.InStore(db => db.FormAnswers.CountAsync()));
    }

    [Fact]
    public async Task Another_device_reads_that_it_was_received_before_and_the_first_form_stands()
    {
        var planted = await PlantedForm.In(_practice);
        var (token, other) = (await planted.Link(), await planted.Link());
        await Send(token, PlantedForm.CheckOut(Id(1), Marks));
        foreach (var link in new[] { token, other })
        {
            var second = await Send(link, PlantedForm.CheckOut(Id(2), "1", "1", "1", "1"));
            Assert.Contains("Already received", await second.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
        Assert.Equal([8m, 7m, 9m, 6m], await planted.InStore(async db => (await db.FormAnswers.SingleAsync()).Answers));
    }

    [Fact]
    public async Task Two_devices_at_the_same_moment_leave_one_form()
    {
        var planted = await PlantedForm.In(_practice);
        var token = await planted.Link();
        await Task.WhenAll(Enumerable.Range(1, 8).Select(device => Send(token, PlantedForm.CheckOut(Id(device), Marks))));
        Assert.Equal(1, await planted.InStore(db => db.FormAnswers.CountAsync()));
        Assert.Equal(5, await planted.InStore(db => db.Scores.CountAsync()));
    }

    [Theory]
    [InlineData("11")]
    [InlineData("-1")]
    [InlineData("7.5")]
    [InlineData("many")]
    public async Task A_mark_that_is_none_comes_back_at_its_place_with_everything_typed(string mark)
    {
        var planted = await PlantedForm.In(_practice);
        var token = await planted.Link();
        var answer = await Send(token, [.. PlantedForm.CheckOut(Id(1), "8", mark, "9", "6"), ("rapport-check-out.words", "what I wrote")]);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("id=\"q-rapport-check-out-2-wrong\"", page, StringComparison.Ordinal);
        Assert.Contains("what I wrote", page, StringComparison.Ordinal);
        Assert.Contains("name=\"rapport-check-out.1\" value=\"8\" checked", page, StringComparison.Ordinal);
        Assert.Equal(0, await planted.InStore(db => db.FormAnswers.CountAsync()));
    }

    [Fact]
    public async Task A_hundred_thousand_characters_come_back_whole_and_are_not_kept()
    {
        var planted = await PlantedForm.In(_practice);
        var words = new string('w', 100_000);
        var answer = await Send(await planted.Link(), [.. PlantedForm.CheckOut(Id(1), Marks), ("rapport-check-out.words", words)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Control_characters_are_kept_as_typed_and_break_nothing()
    {
        var planted = await PlantedForm.In(_practice);
        var token = await planted.Link();
        Assert.Equal(HttpStatusCode.SeeOther, (await Send(token, [.. PlantedForm.CheckOut(Id(1), Marks), ("rapport-check-out.words", "a\u0007b\u001bc\r\nd\u202e")])).StatusCode);
        Assert.Equal("a\u0007b\u001bc\nd\u202e", await planted.InStore(async db => (await db.FormAnswers.SingleAsync()).Comment));
    }

    [Fact]
    public async Task What_no_page_can_send_is_refused_plainly()
    {
        var planted = await PlantedForm.In(_practice);
        Assert.Equal(HttpStatusCode.BadRequest, (await Send(await planted.Link(), ("rapport-check-out.words", "a\u0000b"))).StatusCode);
    }

    [Fact]
    public async Task A_form_with_gaps_is_taken_as_it_is()
    {
        var planted = await PlantedForm.In(_practice);
        Assert.Equal(HttpStatusCode.SeeOther, (await Send(await planted.Link(), PlantedForm.CheckOut(Id(1), "", "", "", ""))).StatusCode);
        Assert.Equal([null, null, null, null], await planted.InStore(async db => (await db.FormAnswers.SingleAsync()).Answers));
    }

    [Fact]
    public async Task What_must_come_first_is_kept_from_the_check_in()
    {
        var planted = await PlantedForm.In(_practice, isFirst: false);
        var token = await planted.Link(FormPurpose.CheckIn);
        var page = await (await Get("/f/" + token)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("our work together", page, StringComparison.Ordinal);
        await Send(token, ("submission", Id(1).ToString()), ("rapport-check-in.1", "5"), ("rapport-check-in.must-come-first", "us"), ("rapport-check-in.words", "last time"));
        var first = await planted.InStore(db => db.MustComeFirst.SingleAsync());
        Assert.Equal((planted.Session, "last time"), (first.Session, first.Words));
    }

    [Fact]
    public async Task The_first_check_in_does_not_ask_about_the_work_together()
    {
        var planted = await PlantedForm.In(_practice);
        var page = await (await Get("/f/" + await planted.Link(FormPurpose.CheckIn))).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("our work together", page, StringComparison.Ordinal);
        Assert.DoesNotContain("rapport-check-in.5", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("es", "ltr", "Gracias")]
    [InlineData("ar", "rtl", "شكرًا")]
    public async Task The_client_reads_their_own_language(string language, string direction, string thanks)
    {
        var planted = await PlantedForm.In(_practice, language);
        var token = await planted.Link();
        var page = await (await Get("/f/" + token)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains($"<html lang=\"{language}\" dir=\"{direction}\"", page, StringComparison.Ordinal);
        var english = await (await Get($"/f/{token}?lang=en")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("<html lang=\"en\"", english, StringComparison.Ordinal);
        var sent = await Send(token, ("submission", Id(1).ToString()), ("lang", language));
        Assert.Contains(thanks, await (await Get(sent.Headers.Location!.OriginalString)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
