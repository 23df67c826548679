using Microsoft.EntityFrameworkCore;
using Rapport.Alliance;
using Rapport.App.Demo;
using Rapport.App.Keys;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Tests.Demo;

/// <summary>What whoever starts the demonstration finds.</summary>
[Collection(FurnishedPractice.Shared)]
public sealed class DemoTests(FurnishedPractice practice)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Six_therapists_work_with_ninety_clients_over_about_a_thousand_sessions()
    {
        await using var db = practice.Open();
        Assert.Equal(6, await db.People.CountAsync(Stop));
        Assert.Equal(90, await db.Clients.CountAsync(Stop));
        Assert.InRange(await db.Sessions.CountAsync(one => one.State == SessionState.Held, Stop), 900, 1250);
        Assert.Equal(90, (await db.Clients.AsNoTracking().ToListAsync(Stop)).Select(client => client.Name).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Everybody_has_five_sessions_around_now_and_nothing_of_the_past_is_still_planned()
    {
        await using var db = practice.Open();
        var (from, until) = (FurnishedPractice.Now - TimeSpan.FromHours(4), FurnishedPractice.Now + TimeSpan.FromHours(4));
        var today = await (from session in db.Sessions join held in db.Assignments on session.Episode equals held.Episode
                           where session.StartsAt > @from && session.StartsAt < until select new { held.Therapist, session.State }).ToListAsync(Stop);
        Assert.All(today.GroupBy(one => one.Therapist), mine => Assert.Equal((5, 2), (mine.Count(), mine.Count(one => one.State == SessionState.Held))));
        Assert.Equal(6, today.Select(one => one.Therapist).Distinct().Count());
        var yesterday = FurnishedPractice.Now - TimeSpan.FromHours(12);
        Assert.False(await db.Sessions.AnyAsync(one => one.State == SessionState.Planned && one.StartsAt < yesterday, Stop));
    }

    [Fact]
    public async Task Nothing_is_dated_later_than_now()
    {
        await using var db = practice.Open();
        var forms = await db.FormAnswers.AsNoTracking().ToListAsync(Stop);
        Assert.All(forms, form => Assert.InRange(form.At, DateTimeOffset.MinValue, FurnishedPractice.Now));
        var coming = await db.Sessions.Where(one => one.StartsAt > FurnishedPractice.Now).Select(one => one.Id).ToListAsync(Stop);
        Assert.Contains(forms, form => coming.Contains(form.Session));
    }

    [Fact]
    public async Task Strains_were_mended_stayed_open_and_ended_the_work()
    {
        await using var db = practice.Open();
        var repairs = await db.Repairs.AsNoTracking().ToListAsync(Stop);
        Assert.InRange(repairs.Count(one => one.State == RepairState.Mended), 10, 45);
        Assert.InRange(repairs.Count(one => one.State == RepairState.Open), 2, 20);
        Assert.InRange(repairs.Count(one => one.State == RepairState.Parted), 3, 12);
        Assert.True(repairs.Count(one => one.Signal is not null) > repairs.Count / 2, "most began with a signal");
    }

    [Fact]
    public async Task Somebody_of_today_has_a_signal_that_nobody_has_looked_at_yet()
    {
        await using var db = practice.Open();
        var from = FurnishedPractice.Now - TimeSpan.FromHours(1);
        var coming = await db.Sessions.Where(one => one.State == SessionState.Planned && one.StartsAt > from && one.StartsAt < FurnishedPractice.Now + TimeSpan.FromHours(4)).Select(one => one.Client).ToListAsync(Stop);
        Assert.True(await db.Signals.CountAsync(one => one.State == SignalState.Shown && coming.Contains(one.Client) && one.Level == Verdict.Red, Stop) > 0);
    }

    [Fact]
    public async Task What_homework_was_like_fits_what_became_of_it()
    {
        await using var db = practice.Open();
        var reports = (await db.HomeworkReports.AsNoTracking().ToListAsync(Stop)).Where(report => report.WhatItWasLike is not null).ToList();
        Assert.All(DemoContent.Shipped.WasLike.Keys, state => Assert.Contains(reports, report => report.State == state));
        Assert.All(reports, report => Assert.Contains(report.WhatItWasLike, DemoContent.Shipped.WasLike[report.State]));
    }

    [Fact]
    public async Task One_risk_answer_was_read_and_seen_to()
    {
        await using var db = practice.Open();
        var risk = Assert.Single(await db.Signals.AsNoTracking().ToListAsync(Stop), one => one.Risk is not null);
        Assert.Equal(SignalState.Done, risk.State);
        Assert.NotNull(risk.Risk!.ReadAt);
    }

    [Fact]
    public async Task Most_clients_agreed_some_have_it_before_them_and_one_took_it_back()
    {
        await using var db = practice.Open();
        var clients = await db.Clients.AsNoTracking().Select(one => one.Id).ToListAsync(Stop);
        List<AgreementHistory> all = [];
        foreach (var client in clients) all.Add(await db.AgreementsOf(client, Stop));
        Assert.True(all.Count(one => one.InForce is not null) > clients.Count / 2);
        Assert.Contains(all, one => one.Waiting is not null);
        Assert.Equal((1, 1), (all.Count(one => one.Withdrawn is not null), all.Sum(one => one.All.Sum(given => given.Questions.Count))));
        Assert.All(all.SelectMany(one => one.All), given => Assert.True(given.Version.At < given.Given.At && given.Given.At < FurnishedPractice.Now));
    }

    [Fact]
    public async Task Some_clients_read_Spanish_and_Arabic_and_write_in_it()
    {
        await using var db = practice.Open();
        var clients = await db.Clients.AsNoTracking().ToListAsync(Stop);
        Assert.True(clients.Count(one => one.Language == "es") >= 5 && clients.Count(one => one.Language == "ar") >= 4);
        var arabic = clients.Where(one => one.Language == "ar").Select(one => one.Id).ToList();
        var words = (await db.FormAnswers.AsNoTracking().Where(one => arabic.Contains(one.Client)).ToListAsync(Stop)).Select(one => one.Comment).OfType<string>().ToList();
        Assert.NotEmpty(words);
        Assert.All(words, comment => Assert.Contains(comment, letter => letter is >= '\u0600' and <= '\u06FF'));
    }

    [Fact]
    public async Task On_a_later_day_there_are_sessions_again_and_all_that_was_there_stays()
    {
        var copy = practice.Copy();
        var keys = Assert.IsType<Unlocking.Unlocked>(await copy.Stores().Keys(TimeProvider.System).Unlock(practice.Secret, Stop)).Keys;
        await using var db = copy.Stores().OpenRecords(keys);
        var before = await db.Sessions.CountAsync(Stop);
        var later = FurnishedPractice.Now + TimeSpan.FromDays(3);
        await new FurnishDemo(db, new FixedClock(later)).Run(1, Stop);
        await new FurnishDemo(db, new FixedClock(later)).Run(1, Stop);
        Assert.Equal(before + 30, await db.Sessions.CountAsync(Stop));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(23)]
    public void Today_stays_today_however_late_it_is(int hour)
    {
        var calendar = new DemoCalendar(new DateTimeOffset(2026, 7, 1, hour, 40, 0, TimeSpan.Zero));
        var zone = TimeZoneInfo.FindSystemTimeZoneById(DemoCalendar.Zone);
        Assert.All(Enumerable.Range(0, DemoCalendar.SessionsToday), place => Assert.Equal(calendar.Today, DateOnly.FromDateTime(calendar.TodayAt(place).Local(zone))));
    }
}
