using System.Net;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests.Operations;

/// <summary>What a watcher is told.</summary>
public sealed class HealthTests
{
    private static readonly Uri Health = new("/health", UriKind.Relative);

    [Fact]
    public async Task It_is_well_while_the_store_takes_writes_and_unwell_while_it_is_locked()
    {
        var practice = await RunningPractice.SetUp();
        using (var browser = practice.Visitor()) await Says(browser, HttpStatusCode.OK);
        await practice.Stop();
        await using var again = await RunningPractice.Start(practice.Folder);
        using var watcher = again.Visitor();
        await Says(watcher, HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task It_is_unwell_when_the_store_refuses_a_write()
    {
        await using var practice = await RunningPractice.SetUp();
        await practice.InStore(async (db, _) =>
        {
            await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(db.Database,
                "CREATE TRIGGER full BEFORE INSERT ON JobRuns WHEN NEW.Name = 'health' BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END");
            return 0;
        });
        using var watcher = practice.Visitor();
        await Says(watcher, HttpStatusCode.ServiceUnavailable);
    }

    private static async Task Says(HttpClient watcher, HttpStatusCode expected)
    {
        var answer = await watcher.GetAsync(Health, TestContext.Current.CancellationToken);
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal("", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
