using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Rapport.Alliance;
using Rapport.Care;
using Rapport.Statistics;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests.Clients;

/// <summary>A strain, the way back and its mending, as the story draws and says them.</summary>
public sealed class MendedStoryTests : IAsyncLifetime
{
    private const double Week = 60 * 24 * 7;
    private RunningPractice _practice = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _practice = await RunningPractice.SetUp();

    public ValueTask DisposeAsync() => _practice.DisposeAsync();

    [Fact]
    public async Task The_better_rating_after_a_fall_is_no_strain_of_its_own_and_what_was_mended_says_so()
    {
        var course = await StrainedCourse.In(_practice);
        var fallen = await course.Fall(3 * Week);
        await course.Rate(await course.Planted.Session(7, -2 * Week), 28);
        var spoken = await _practice.InStore((db, _) => db.Signals.CountAsync(signal => signal.Session != fallen.Id, Stop));
        Assert.True(spoken > 0, "the rules speak after the way back too; the picture is not to call that a strain");
        var before = await Page(course.Client);
        Assert.Equal("Perhaps a strain, not talked about yet", Caption(before));
        Assert.Single(Regex.Matches(before, "<text class=\"t-amber mid\"[^>]*>strain\\?</text>", RegexOptions.NonBacktracking));

        await course.Rate(await course.Planted.Session(8, -1 * Week), 36);
        await Mend(course, fallen);
        var after = await Page(course.Client);
        Assert.Equal("It strained, and was mended in the client’s own word", Caption(after));
        Assert.Single(Regex.Matches(after, "<text class=\"t-amber mid\"[^>]*>strain</text>", RegexOptions.NonBacktracking));
        Assert.Single(Regex.Matches(after, "<text class=\"t-calm mid\"[^>]*>mended</text>", RegexOptions.NonBacktracking));
        Assert.Matches(new Regex("Marked on [0-9]+ [A-Z][a-z]+: strain\\. Marked on [0-9]+ [A-Z][a-z]+: mended\\.", RegexOptions.NonBacktracking), after);
        Assert.DoesNotContain("strain?", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repair_that_closes_in_a_session_begun_before_its_hour_is_mended_there_and_not_in_the_one_before()
    {
        var course = await StrainedCourse.In(_practice);
        var fallen = await course.Fall(3 * Week);
        await course.Rate(await course.Planted.Session(7, -2 * Week), 28);
        var early = await course.Planted.Session(8, fromNow: 10);
        await course.Rate(early, 36, at: TimeProvider.System.GetUtcNow());
        await Mend(course, fallen);
        var day = TimeZoneInfo.ConvertTime(early.StartsAt, TimeZoneInfo.FindSystemTimeZoneById("Europe/London")).ToString("d MMM", CultureInfo.InvariantCulture);
        Assert.Contains($"Marked on {day}: mended.", await Page(course.Client), StringComparison.Ordinal);
    }

    private Task<int> Mend(StrainedCourse course, Session fallen) => _practice.InStore(async (db, _) =>
    {
        var mark = new Mark(course.Planted.Therapist.Id, TimeProvider.System.GetUtcNow());
        var (repair, begun) = Repair.Begin(Planted.New<Repair>(), fallen, RuptureKind.NotSure, mark);
        var level = new LevelRule(new(35.5, 9, 3.61), new(Direction.HigherIsBetter) { Range = (0, 40) });
        int[] totals = [35, 35, 36, 36, 36, 27, 28, 36];
        var strain = StrainCourse.From(level, totals.Select((total, at) => new SessionScore(at + 1, total)), 6);
        var heard = repair.HearWord(ClientsWord.Mended, null, course.Planted.Therapist.Id, mark.At);
        db.AddRange(repair, begun, heard, Assert.IsType<RepairNoted.Closed>(repair.Close(RepairState.Mended, strain, mark)).Entry);
        return await db.SaveChangesAsync(Stop);
    });

    private static string Caption(string page) => Regex.Match(page, "<figcaption>(?<words>[^<]*)</figcaption>", RegexOptions.NonBacktracking).Groups["words"].Value;

    private async Task<string> Page(string path) => WebUtility.HtmlDecode(await _practice.Owner.GetStringAsync(new Uri(path, UriKind.Relative), Stop));
}
