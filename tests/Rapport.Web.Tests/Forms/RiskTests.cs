using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rapport.App;
using Rapport.Care;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests.Forms;

/// <summary>A risk answer: known at once, said once, help shown first on the next page and never again.</summary>
public sealed class RiskTests : IAsyncLifetime
{
    private const string Safety = "must-come-first/safety";
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

    private async Task<(HttpStatusCode Status, string? To, string Text)> Post(string path, params (string Name, string Value)[] fields)
    {
        var answer = await _phone.PostAsync(new Uri(path, UriKind.Relative), new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))), TestContext.Current.CancellationToken);
        return (answer.StatusCode, answer.Headers.Location?.OriginalString, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private Task<string> Get(string path) => _phone.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    private static Task<int> Risks(PlantedForm planted) => planted.InStore(db => db.Signals.CountAsync(signal => signal.Rule.Id == "R18"));

    private static (string, string)[] CheckIn(string submission, params string[] ticks) =>
        [("submission", submission), ("rapport-check-in.1", "3"), .. ticks.Select(tick => ("rapport-check-in.must-come-first", tick))];

    /// <summary>A licensed instrument with a risk item, as a practice typed it in; the words here are nobody's.</summary>
    private Task<int> GiveOutcome(PlantedForm planted) => _practice.InStore(async (db, services) =>
    {
        var clock = services.GetRequiredService<TimeProvider>();
        var owner = await db.People.FirstAsync();
        var lines = string.Join(", ", Enumerable.Range(1, 9).Select(item => $$""" "{{item}}": { "text": "Line {{item}}" } """));
        var pack = $$"""{ "format": 1, "instrument": "phq-9", "licence": "agreement 1", "confirmation": { "by": "the owner", "on": "2026-11-22", "form": "the form" }, "wording": { "en": { "items": { {{lines}} } } } }""";
        var wording = InstrumentWording.Add(NewId.For<InstrumentWording>(clock), (owner.Practice, "phq-9"), pack, new Mark(owner.Id, clock.GetUtcNow()));
        wording.ConfirmKey(new Mark(owner.Id, clock.GetUtcNow()));
        db.AddRange(wording, new ClientInstrument(NewId.For<ClientInstrument>(clock), planted.Client, "phq-9", new DateOnly(2020, 1, 1)));
        return await db.SaveChangesAsync();
    });

    [Fact]
    public async Task After_a_complete_form_help_stands_first_once_and_the_signal_is_there()
    {
        var planted = await (await PlantedForm.In(_practice)).Ready();
        var token = await planted.Link(FormPurpose.CheckIn);
        var sent = await Post("/f/" + token, CheckIn("00000001-0000-0000-0000-000000000001", "safety"));
        Assert.Equal(1, await Risks(planted));
        var thanks = await Get(sent.To!);
        Assert.True(thanks.IndexOf("help-first", StringComparison.Ordinal) is var help && help >= 0 && help < thanks.IndexOf("class=\"opening\"", StringComparison.Ordinal));
        Assert.Contains("should be read by 5:00 pm", thanks, StringComparison.Ordinal);
        Assert.DoesNotContain("help-first", await Get(sent.To!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_ticked_on_a_form_that_is_never_sent_is_known_at_once()
    {
        var planted = await PlantedForm.In(_practice);
        var token = await planted.Link(FormPurpose.CheckIn);
        var marked = await Post($"/f/{token}/mark", ("instrument", "rapport-check-in"), ("place", Safety), ("answer", "1"));
        Assert.Equal((HttpStatusCode.OK, "{\"risk\":true}"), (marked.Status, marked.Text));
        Assert.Equal(1, await Risks(planted));
        Assert.Equal(0, await planted.InStore(db => db.FormAnswers.CountAsync()));
    }

    [Fact]
    public async Task A_risk_answer_of_a_check_in_is_told_as_one_that_came_before_the_session()
    {
        var planted = await PlantedForm.In(_practice, began: TimeSpan.FromHours(-1));
        await Post($"/f/{await planted.Link(FormPurpose.CheckIn)}/mark", ("instrument", "rapport-check-in"), ("place", Safety), ("answer", "1"));
        Assert.Contains("before session 2", await _practice.Owner.GetStringAsync(new Uri("/today", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Marked_taken_back_marked_again_and_sent_it_is_said_once()
    {
        var planted = await PlantedForm.In(_practice);
        var token = await planted.Link(FormPurpose.CheckIn);
        foreach (var answer in new[] { "1", "", "1", "1" }) await Post($"/f/{token}/mark", ("instrument", "rapport-check-in"), ("place", Safety), ("answer", answer));
        await Post("/f/" + token, CheckIn("00000001-0000-0000-0000-000000000001", "safety"));
        await Post("/f/" + token, CheckIn("00000001-0000-0000-0000-000000000001", "safety"));
        await Post($"/f/{token}/mark", ("instrument", "rapport-check-in"), ("place", Safety), ("answer", "1"));
        Assert.Equal(1, await Risks(planted));
    }

    [Fact]
    public async Task Without_scripts_the_risk_item_is_a_page_of_its_own_and_known_before_the_form_is_sent()
    {
        var planted = await (await PlantedForm.In(_practice)).Ready();
        await GiveOutcome(planted);
        var token = await planted.Link(FormPurpose.CheckIn, "phq-9");
        var first = await Get("/f/" + token);
        Assert.DoesNotContain("phq-9.9", first, StringComparison.Ordinal);
        var second = await Post("/f/" + token, ("submission", "00000001-0000-0000-0000-000000000001"), ("step", "0"), ("phq-9.1", "2"));
        Assert.Contains("name=\"phq-9.9\"", second.Text, StringComparison.Ordinal);
        Assert.Contains("type=\"hidden\" name=\"phq-9.1\" value=\"2\"", second.Text, StringComparison.Ordinal);
        Assert.Equal(0, await Risks(planted));
        var back = await Post("/f/" + token, ("step", "1"), ("phq-9.1", "2"), ("go", "back"));
        Assert.Contains("name=\"phq-9.1\" value=\"2\" checked", back.Text, StringComparison.Ordinal);
        var sent = await Post("/f/" + token, ("submission", "00000001-0000-0000-0000-000000000001"), ("step", "1"), ("phq-9.1", "2"), ("phq-9.9", "1"));
        Assert.Contains("help-first", await Get(sent.To!), StringComparison.Ordinal);
        Assert.Equal(1, await Risks(planted));
    }

    [Fact]
    public async Task With_our_own_form_behind_it_the_next_page_shows_help_first_and_an_abandoned_form_is_known()
    {
        var planted = await (await PlantedForm.In(_practice)).Ready();
        await GiveOutcome(planted);
        var token = await planted.Link(FormPurpose.CheckIn, "rapport-check-in", "phq-9");
        await planted.InStore(async db =>
        {
            var link = await db.FormLinks.SingleAsync();
            db.Entry(link).Property(one => one.Instruments).CurrentValue = ["phq-9", "rapport-check-in"];
            return await db.SaveChangesAsync();
        });
        var next = await Post("/f/" + token, ("step", "1"), ("phq-9.9", "3"));
        Assert.True(next.Text.IndexOf("help-first", StringComparison.Ordinal) is var help && help >= 0 && help < next.Text.IndexOf("rapport-check-in.1", StringComparison.Ordinal));
        Assert.Equal(1, await Risks(planted));
        Assert.Equal(9, await planted.InStore(async db => (await db.Signals.SingleAsync(signal => signal.Rule.Id == "R18")).Risk!.Item));
        Assert.Equal(0, await planted.InStore(db => db.FormAnswers.CountAsync()));
    }

    [Fact]
    public async Task A_risk_answer_on_a_form_that_is_not_taken_any_more_is_not_lost()
    {
        var planted = await PlantedForm.In(_practice);
        var token = await planted.Link(FormPurpose.CheckIn);
        await Post("/f/" + token, CheckIn("00000001-0000-0000-0000-000000000001"));
        var other = await Post("/f/" + token, CheckIn("00000002-0000-0000-0000-000000000002", "safety"));
        Assert.Contains("help-first", other.Text, StringComparison.Ordinal);
        Assert.Contains("Already received", other.Text, StringComparison.Ordinal);
        Assert.Equal(1, await Risks(planted));
    }

    [Theory]
    [InlineData("rapport-check-in", "1", "3")]
    [InlineData("rapport-check-in", "must-come-first/body", "1")]
    [InlineData("phq-9", "9", "1")]
    [InlineData("nothing", "", "1")]
    public async Task Nothing_else_can_be_marked(string instrument, string place, string answer)
    {
        var planted = await PlantedForm.In(_practice);
        var token = await planted.Link(FormPurpose.CheckIn);
        Assert.Equal(HttpStatusCode.NotFound, (await Post($"/f/{token}/mark", ("instrument", instrument), ("place", place), ("answer", answer))).Status);
        Assert.Equal(0, await planted.InStore(db => db.Signals.CountAsync()));
    }
}
