using Rapport.Alliance;
using Rapport.Care;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests.Today;

/// <summary>What stands on Today as worth a thought.</summary>
public sealed class ThoughtsTests : AtNine
{
    [Fact]
    public async Task A_risk_answer_stands_first_and_without_a_probability()
    {
        await PlantedDay.In(Practice, day =>
        {
            var other = day.Client("Red Person", Nine.AddHours(1), 35, 20);
            day.Fall(other.Past[1]);
            day.Risk(day.Client("Risk Person", Nine.AddHours(3), 35).Next, Nine.AddHours(-1));
            return true;
        });
        var page = await Page("/today");
        Assert.Contains("Two things are worth a thought", page, StringComparison.Ordinal);
        var (risk, red) = (page.IndexOf("I do not feel safe", StringComparison.Ordinal), page.IndexOf("Something was left unsaid", StringComparison.Ordinal));
        Assert.True(risk > 0 && risk < red, page);
        Assert.DoesNotContain("%", page[risk..red], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_quotes_a_rating_waits_a_day_for_the_guess_and_a_risk_answer_does_not()
    {
        await PlantedDay.In(Practice, day =>
        {
            var client = day.Client("First Person", Nine.AddDays(7).AddHours(-2), 35, 20);
            day.Fall(client.Past[1]);
            day.Risk(client.Past[1], Nine.AddHours(-1));
            return true;
        });
        var page = await Page("/today");
        Assert.Contains("I do not feel safe", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Something was left unsaid", page, StringComparison.Ordinal);
        Clock.Now = Nine.AddDays(1);
        using var again = await Practice.SignIn();
        Assert.Contains("Something was left unsaid", await again.GetStringAsync(new Uri("/today", UriKind.Relative), Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_work_has_ended_nothing_is_worth_a_thought_but_a_risk_answer_and_a_crossed_boundary()
    {
        var client = await PlantedDay.In(Practice, day =>
        {
            var client = day.Client("First Person", Nine.AddHours(1), 35, 20);
            day.Fall(client.Past[1]);
            day.Risk(client.Past[1], Nine.AddHours(-1));
            return client;
        });
        Assert.Contains("Something was left unsaid", await Page("/today"), StringComparison.Ordinal);
        await Practice.InStore(async (db, _) =>
        {
            (await db.Episodes.FindAsync([client.Past[1].Episode], Stop))!.End(Ending.Agreed, EndedBy.Client, Nine);
            db.Add(Signal.FromRaised(new(new(Guid.CreateVersion7(Nine)), client.Client.Id, client.Past[0].Id, Nine), "boundary", "A touch that was not right"));
            return await db.SaveChangesAsync(Stop);
        });
        var page = await Page("/today");
        Assert.Contains("I do not feel safe", page, StringComparison.Ordinal);
        Assert.Contains("A touch that was not right", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Something was left unsaid", page, StringComparison.Ordinal);
    }
}
