using Microsoft.EntityFrameworkCore;
using Rapport.App.Ledgers;
using Rapport.App.Referrers;
using Rapport.App.Storage.Walls;
using Rapport.App.Tests.Demo;
using Rapport.App.Tests.Storage;
using Rapport.App.Tests.Storage.Records;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Tests.Privacy;

/// <summary>Who sent a client gets attendance and nothing else, and only after the client's yes to exactly these words.</summary>
public sealed class ReferrerTests
{
    private static readonly FixedClock Clock = new(House.Now);
    private static readonly DateOnly Today = DateOnly.FromDateTime(House.Now.UtcDateTime);
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task Of_a_record_full_of_words_and_scores_a_referrer_gets_attendance_alone(string kind)
    {
        using var ground = Ground.On(kind);
        var keys = await ground.SetUpRecords();
        await using (var db = ground.Stores.OpenRecords(keys))
        {
            await db.Enter(Everything.Practice, Stop);
            db.AddRange(new Everything(db).Rows);
            await db.SaveChangesAsync(Stop);
        }
        await using var again = ground.Stores.OpenRecords(keys);
        var client = await again.Clients.SingleAsync(Stop);
        var practice = await again.Practices.SingleAsync(Stop);
        var (session, day) = (await again.Sessions.SingleAsync(Stop), default(DateOnly));
        day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(session.StartsAt, Zone).DateTime);
        var words = await again.Compose(client, new ReportWanted(day.AddDays(-3), day.AddDays(3), "en", null), Zone, Stop);
        var bare = words.Replace(client.Name, "CLIENT", StringComparison.Ordinal).Replace(practice.Name, "PRACTICE", StringComparison.Ordinal);
        Assert.DoesNotContain(Everything.Marker, bare, StringComparison.Ordinal);
        Assert.Equal($"""
            Report on attendance

            About CLIENT, from PRACTICE, for the days from {DayWords.Long(day.AddDays(-3), "en")} to {DayWords.Long(day.AddDays(3), "en")}:

            {DayWords.Long(day, "en")}: not attended

            This report tells of attendance alone. The client has read it and agreed that it is sent.

            """.ReplaceLineEndings("\n"), bare);
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task It_is_sent_only_after_a_yes_to_exactly_these_words_and_stands_in_the_ledger(string kind)
    {
        using var ground = Ground.On(kind);
        var (house, client, report) = await Composed(ground);
        await using var db = house.Open();
        var take = new TakeReport(db, Clock);
        var seen = (await take.Run((client.Id, report), Zone, Stop))!;
        Assert.Contains("attended", seen.Report.Words, StringComparison.Ordinal);
        Assert.Equal(ReportStep.NotAgreed, await Send(take, client, report, house));
        Assert.Equal(ReportStep.Done, await take.Answer((client.Id, report), (false, "Without last week"), seen.Report.Hash, Zone, Stop));
        Assert.Equal(ReportStep.NotAgreed, await Send(take, client, report, house));
        Assert.Equal(ReportStep.OtherWords, await take.Answer((client.Id, report), (true, null), AttendanceReport.HashOf("something else"), Zone, Stop));
        Assert.Equal(ReportStep.Done, await take.Answer((client.Id, report), (true, null), seen.Report.Hash, Zone, Stop));
        Assert.Null(await take.Send((House.Next<Client>(), report), ("By post", Today), (house.Therapist.Id, Zone), Stop));
        Assert.Equal(ReportStep.Done, await Send(take, client, report, house));
        Assert.Equal(ReportStep.AlreadySent, await Send(take, client, report, house));
        Assert.Equal(ReportStep.AlreadySent, await take.Answer((client.Id, report), (false, null), seen.Report.Hash, Zone, Stop));
        await using var again = house.Open();
        var disclosure = await again.Disclosures.SingleAsync(Stop);
        Assert.Equal((DisclosedTo.Referrer, "Judge Hale, County court", seen.Report.Words, "By post"), (disclosure.To, disclosure.Name, disclosure.Words, disclosure.How));
        Assert.True((await again.LedgerEntries.SingleAsync(Stop)).Tells(disclosure.Fact));
        Assert.IsType<LedgerVerdict.Whole>(Assert.Single(Assert.IsType<LedgerVerified.Done>(await new VerifyLedger(ground.Place, Clock).Run([], null, Stop)).Practices).Verdict);
    }

    [Fact]
    public async Task Where_attendance_changed_after_the_yes_it_is_not_sent()
    {
        using var ground = Ground.On("SQLite");
        var (house, client, report) = await Composed(ground);
        await using var db = house.Open();
        var take = new TakeReport(db, Clock);
        var seen = (await take.Run((client.Id, report), Zone, Stop))!;
        Assert.Equal(ReportStep.Done, await take.Answer((client.Id, report), (true, null), seen.Report.Hash, Zone, Stop));
        var session = await db.Sessions.OrderBy(one => one.Number).FirstAsync(Stop);
        session.NotAttended(house.Therapist.Id, House.Now);
        await db.SaveChangesAsync(Stop);
        Assert.True((await take.Run((client.Id, report), Zone, Stop))!.IsPast);
        Assert.Equal(ReportStep.OtherWords, await Send(take, client, report, house));
        Assert.Equal(ReportStep.OtherWords, await take.Answer((client.Id, report), (true, null), seen.Report.Hash, Zone, Stop));
        Assert.Equal(0, await db.Disclosures.CountAsync(Stop));
    }

    [Fact]
    public async Task Nothing_is_composed_while_a_session_has_no_outcome_or_for_whom_nothing_goes()
    {
        using var ground = Ground.On("SQLite");
        var (house, client, report) = await Composed(ground);
        await using var db = house.Open();
        var referrer = await db.Referrers.Select(one => one.Id).SingleAsync(Stop);
        await house.NewSession(await db.Episodes.SingleAsync(Stop), 4, held: false);
        async Task<ReportComposed> Compose() => await new ComposeReport(db, Clock).Run((client.Id, referrer), new(Today.AddDays(-99), Today, "en", null), (house.Therapist.Id, Zone), Stop);
        Assert.Single(Assert.IsType<ReportComposed.StillOpen>(await Compose()).Days);
        Assert.True(await new KeepReferrer(db, Clock).End((client.Id, referrer), Stop));
        Assert.IsType<ReportComposed.NotHere>(await Compose());
        Assert.Null(await new TakeReport(db, Clock).Send((client.Id, report), ("By post", Today), (house.Therapist.Id, Zone), Stop));
    }

    private static Task<ReportStep?> Send(TakeReport take, Client client, Id<AttendanceReport> report, House house) => take.Send((client.Id, report), ("By post", Today), (house.Therapist.Id, Zone), Stop);

    private static async Task<(House House, Client Client, Id<AttendanceReport> Report)> Composed(Ground ground)
    {
        var house = await House.On(ground);
        var (client, episode) = await house.NewClient("Ada");
        await house.NewSession(episode, 1);
        await house.NewSession(episode, 2);
        await using var db = house.Open();
        Assert.True(await new KeepReferrer(db, Clock).Run(client.Id, new(ReferrerKind.Court, "Judge Hale", ReferrerGets.Attendance, Today) { Organisation = "County court" }, house.Therapist.Id, Stop));
        var referrer = await db.Referrers.Select(one => one.Id).SingleAsync(Stop);
        return (house, client, Assert.IsType<ReportComposed.Composed>(await new ComposeReport(db, Clock).Run((client.Id, referrer), new(Today.AddDays(-99), Today, "en", "Thank you."), (house.Therapist.Id, Zone), Stop)).Report);
    }
}
