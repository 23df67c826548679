using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Rapport.Care;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests.Security;

/// <summary>
/// Random and hostile requests at every route, form, query parameter and import, as each role, with the form tokens of that sign-in: every one gets an answer
/// that is no failure, nobody is shown what is not theirs, and nothing that was sent or kept stands in the log. 10,000 for each role with RAPPORT_LONG=1.
/// </summary>
public sealed class HostileRequestsTests(ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("RAPPORT_LONG") is not null;

    private readonly Random _random = new(20261128);
    private readonly LogLines _log = new();
    private readonly TwoTherapists _ground = new() { Arguments = ["--Logging:LogLevel:Default=Information", "--Logging:LogLevel:Microsoft.AspNetCore.Routing.EndpointMiddleware=Information", "--Logging:LogLevel:Microsoft.AspNetCore.Http.RequestDelegateFactory=Debug", "--Logging:LogLevel:Microsoft.AspNetCore.Http.RequestDelegateGenerator=Debug"] };
    private readonly Dictionary<HttpStatusCode, int> _answers = [];
    private Hostile _hostile = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _ground.InitializeAsync();
        _hostile = new(_random);
        _ground.Put("person", (await _ground.Hire("Spare Person", "spare@example.org", Roles.Therapist)).Id.Value);
        _ground.Practice.Services.GetRequiredService<ILoggerFactory>().AddProvider(_log);
    }

    public async ValueTask DisposeAsync()
    {
        _log.Dispose();
        await _ground.DisposeAsync();
    }

    [Theory]
    [InlineData("a link alone", "", "Ruth Ownclient;Joel Foreign;Plays the cello;Where do we stand?")]
    [InlineData("a client on their own page", HostileReader.OwnPage, "Joel Foreign;Plays the cello;Where do we stand?")]
    [InlineData("therapist", "mara@example.org", "Joel Foreign")]
    [InlineData("owner", "only@example.org", "Plays the cello;Where do we stand?")]
    [InlineData("supervisor", "reed@example.org", "Ownclient;Joel Foreign;Plays the cello")]
    public async Task Whatever_is_sent_is_answered_and_shows_nobody_what_is_not_theirs(string role, string email, string never)
    {
        using var reader = new HostileReader((_ground, _log), (_hostile, _random), email);
        await reader.Open();
        var count = IsLong ? 10_000 : 300;
        var statements = await QueryCount.Statements(_ground.Practice, () => Send(reader, role, count, never.Split(';')));
        var reached = (double)(_log.Begin("Executing endpoint") - reader.Aside - _log.Begin("Failed to") - _log.Begin("Required parameter")) / count;
        output.WriteLine($"{role}: {count} requests at {reader.Routes} routes and {reader.Forms} forms, {reached:P0} came to their handler; {string.Join(", ", _answers.Select(one => $"{(int)one.Key}: {one.Value}"))}; {_log.All.Count} lines of the log");
        Assert.True(reached >= .9, $"{role}: {reached:P0} came to their handler; {string.Join(", ", _answers.Select(one => $"{(int)one.Key}: {one.Value}"))}");
        Assert.InRange(statements.Count, 20, 2_000);
        Assert.DoesNotContain(statements, text => text.Contains(Hostile.Mark, StringComparison.OrdinalIgnoreCase) || text.Contains("1=1", StringComparison.Ordinal) || text.Contains("DROP TABLE", StringComparison.Ordinal));
        foreach (var word in new[] { Hostile.Mark, "Ownclient", "Joel Foreign", "Plays the cello", "Where do we stand?" })
            Assert.True(!_log.All.Any(line => line.Contains(word, StringComparison.OrdinalIgnoreCase)), $"the log holds {word}: {_log.All.FirstOrDefault(line => line.Contains(word, StringComparison.OrdinalIgnoreCase))}");
    }

    private async Task Send(HostileReader reader, string role, int count, IReadOnlyList<string> never)
    {
        for (var number = 0; number < count; number++)
        {
            if (number % 20 == 0) await reader.Refresh(); // what is sent may end a sign-in or an assignment
            var (method, path, answer) = await reader.Send(number);
            _answers[answer.StatusCode] = _answers.GetValueOrDefault(answer.StatusCode) + 1;
            var isPage = answer.Content.Headers.ContentType?.MediaType is { } type && type.StartsWith("text", StringComparison.Ordinal) && type != "text/event-stream";
            var page = isPage ? WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop)) : "";
            Assert.True((int)answer.StatusCode < 500, $"{role}, {number}: {method} {path} answered {answer.StatusCode}");
            Assert.All(never, word => Assert.False(page.Contains(word, StringComparison.Ordinal), $"{role}, {number}: {method} {path} shows {word}"));
            answer.Dispose();
        }
    }
}
