using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Rapport.Web.Fixtures;
using Rapport.Web.Tests.Durability;

namespace Rapport.Web.Tests.Operations;

/// <summary>The store refuses a write in the middle of a request: the person sees a number, the log has the same one, neither has what was typed.</summary>
public sealed class FailureTests
{
    [Fact]
    public async Task A_failed_request_shows_a_number_that_stands_in_the_log_and_nothing_that_was_typed()
    {
        using var lines = new LogLines();
        await using var practice = await RunningPractice.SetUp();
        practice.Services.GetRequiredService<ILoggerFactory>().AddProvider(lines);
        await practice.InStore((db, _) => db.Database.ExecuteSqlRawAsync("CREATE TRIGGER full BEFORE INSERT ON FormAnswers BEGIN SELECT RAISE(ABORT, 'planted'); END", TestContext.Current.CancellationToken));
        using var phone = practice.Visitor();
        var token = (await WaitingForms.Plant(practice, 1))[0];
        var answer = await phone.PostAsync(new Uri("/f/" + token, UriKind.Relative), WaitingForms.Filled(Guid.CreateVersion7(TimeProvider.System.GetUtcNow())), TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        foreach (var none in new[] { WaitingForms.Words, token, "exception", "planted", "   at " }) Assert.DoesNotContain(none, page, StringComparison.OrdinalIgnoreCase);
        var told = Assert.Single(lines.All, line => line.Contains("a request failed: DbUpdateException, reference ", StringComparison.Ordinal));
        Assert.Contains(Regex.Match(told, @"reference (?<number>\S+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking).Groups["number"].Value, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains(lines.All, line => line.Contains("planted", StringComparison.Ordinal)); // where it failed is there for whoever runs it
        Assert.DoesNotContain(lines.All, line => line.Contains(WaitingForms.Words, StringComparison.OrdinalIgnoreCase) || line.Contains(token, StringComparison.Ordinal));
    }
}
