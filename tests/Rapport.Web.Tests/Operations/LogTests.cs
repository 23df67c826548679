using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Rapport.Web.Fixtures;
using Rapport.Web.Tests.Durability;

namespace Rapport.Web.Tests.Operations;

/// <summary>Names, words, passwords and tokens are planted through pages; none of them stands in any log, however chatty.</summary>
public sealed class LogTests
{
    [Fact]
    public async Task No_name_no_word_no_token_is_ever_logged()
    {
        using var lines = new LogLines();
        await using var practice = await RunningPractice.SetUp(null, "--Logging:LogLevel:Default=Debug", "--Logging:LogLevel:Rapport=Trace");
        practice.Services.GetRequiredService<ILoggerFactory>().AddProvider(lines);
        var tokens = await WaitingForms.Plant(practice, 2);
        using var phone = practice.Visitor();
        foreach (var token in tokens)
        {
            await phone.GetAsync(new Uri("/f/" + token, UriKind.Relative), TestContext.Current.CancellationToken);
            await phone.PostAsync(new Uri("/f/" + token, UriKind.Relative), WaitingForms.Filled(Guid.CreateVersion7(TimeProvider.System.GetUtcNow())), TestContext.Current.CancellationToken);
        }
        await practice.Owner.GetAsync(new Uri("/today", UriKind.Relative), TestContext.Current.CancellationToken);
        await practice.Owner.GetAsync(new Uri("/clients?find=Adeyemi", UriKind.Relative), TestContext.Current.CancellationToken);
        using var stranger = practice.Visitor();
        await RunningPractice.Post(stranger, "/sign-in", "/sign-in", ("Email", RunningPractice.OwnerEmail), ("Password", "a mistaken password"));
        Assert.NotEmpty(lines.All);
        string[] secrets = [.. tokens, "Adeyemi", "Client 1", "Lindqvist", "good to have time", RunningPractice.OwnerEmail, RunningPractice.Password, RunningPractice.Passphrase, "a mistaken password", "Mill Race"];
        foreach (var secret in secrets) Assert.DoesNotContain(lines.All, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase));
    }
}
