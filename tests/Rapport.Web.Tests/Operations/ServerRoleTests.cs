using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Rapport.App.Tests.Storage;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests.Operations;

/// <summary>Where the role of the connection string is above every rule of the database server, log and owner are told; otherwise nobody is.</summary>
public sealed class ServerRoleTests
{
    private const string Warning = "so the server does not keep practices apart";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, InlineData(true), InlineData(false)]
    public async Task Whoever_may_pass_by_the_rules_of_the_server_is_told_of(bool isAbove)
    {
        using var lines = new LogLines();
        var (records, keys) = (PostgresServer.Shared.NewDatabase(), PostgresServer.Shared.NewDatabase());
        string[] server = ["--ConnectionStrings:Records=" + (isAbove ? PostgresServer.AsAdministrator(records) : records), "--ConnectionStrings:Keys=" + keys];
        await using var practice = await RunningPractice.Start(null, server);
        practice.Services.GetRequiredService<ILoggerFactory>().AddProvider(lines);
        using var owner = practice.Visitor();
        (await owner.PostAsync(new Uri("/set-up", UriKind.Relative), RunningPractice.SetUpForm(), Stop)).EnsureSuccessStatusCode();
        var today = WebUtility.HtmlDecode(await owner.GetStringAsync(new Uri("/today", UriKind.Relative), Stop));
        Assert.Contains("There is no backup yet", today, StringComparison.Ordinal);
        Assert.Equal(isAbove, today.Contains(Warning, StringComparison.Ordinal));
        Assert.Equal(isAbove, lines.All.Any(line => line.Contains("row-level security does not hold", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task After_a_new_start_the_practice_is_found_again_and_whoever_signs_in_sees_theirs()
    {
        string[] server = ["--ConnectionStrings:Records=" + PostgresServer.Shared.NewDatabase(), "--ConnectionStrings:Keys=" + PostgresServer.Shared.NewDatabase()];
        await using var first = await RunningPractice.SetUp(null, server);
        await first.Stop();
        await using var again = await RunningPractice.Start(null, server);
        using var locked = again.Visitor();
        var answer = await locked.PostAsync(new Uri("/unlock", UriKind.Relative), new FormUrlEncodedContent([KeyValuePair.Create("Passphrase", RunningPractice.Passphrase)]), Stop);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        using var owner = await again.SignIn();
        Assert.Contains("There is no backup yet", await owner.GetStringAsync(new Uri("/today", UriKind.Relative), Stop), StringComparison.Ordinal);
    }
}
