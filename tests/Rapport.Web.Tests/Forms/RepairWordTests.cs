using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Alliance;
using Rapport.App;
using Rapport.Care;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests.Forms;

/// <summary>While a repair waits for the client's word, the check-out has one more line.</summary>
public sealed class RepairWordTests : IAsyncLifetime
{
    private RunningPractice _practice = null!;
    private PlantedForm _planted = null!;

    public async ValueTask InitializeAsync()
    {
        _practice = await RunningPractice.SetUp();
        _planted = await PlantedForm.In(_practice, isFirst: false);
    }

    public ValueTask DisposeAsync() => _practice.DisposeAsync();

    [Fact]
    public async Task Nobody_is_asked_of_a_repair_that_is_not_there_or_has_not_heard_them_yet()
    {
        Assert.DoesNotContain("repair-word", await Page(), StringComparison.Ordinal);
        await Begin(isHeard: false);
        Assert.DoesNotContain("repair-word", await Page(), StringComparison.Ordinal);
    }

    [Theory, InlineData("Mended"), InlineData("StillThere")]
    public async Task What_the_client_says_stands_in_the_repair_as_their_own_word(string word)
    {
        await Begin(isHeard: true);
        var token = await _planted.Link();
        Assert.Contains("repair-word", await Page(token), StringComparison.Ordinal);
        using var phone = _practice.Visitor();
        var fields = PlantedForm.CheckOut(Guid.CreateVersion7(), "8", "8", "8", "8").Append(("repair-word", word)).Select(field => KeyValuePair.Create(field.Item1, field.Item2));
        var sent = await phone.PostAsync(new Uri("/f/" + token, UriKind.Relative), new FormUrlEncodedContent(fields), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        var (said, by) = await _planted.InStore(async db =>
            ((await db.Repairs.SingleAsync()).Word, (await db.RepairEntries.SingleAsync(entry => entry.Entry == RepairEntryKind.ClientsWord)).By));
        Assert.Equal(Enum.Parse<ClientsWord>(word), said);
        Assert.Null(by);
    }

    private async Task<string> Page(string? token = null)
    {
        using var phone = _practice.Visitor();
        return await phone.GetStringAsync(new Uri("/f/" + (token ?? await _planted.Link()), UriKind.Relative), TestContext.Current.CancellationToken);
    }

    private Task<int> Begin(bool isHeard) => _practice.InStore(async (db, services) =>
    {
        var clock = services.GetRequiredService<TimeProvider>();
        var before = await db.Sessions.SingleAsync(one => one.Client == _planted.Client && one.Number == 1);
        var mark = new Mark((await db.People.FirstAsync()).Id, before.EndsAt);
        var (repair, entry) = Repair.Begin(NewId.For<Repair>(clock), before, RuptureKind.Withdrawal, mark);
        db.AddRange(repair, entry);
        if (isHeard) db.Add(Assert.IsType<RepairNoted.Noted>(repair.Do(new(RepairStep.InvitedFeelings), before, mark)).Entry);
        return await db.SaveChangesAsync();
    });
}
