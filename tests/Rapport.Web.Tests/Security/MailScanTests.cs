using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rapport.App.Messages;
using Rapport.Care;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests.Security;

/// <summary>What leaves by e-mail: an address to go to, neutral words and a link. No name, no word, no score of anybody.</summary>
public sealed class MailScanTests : IAsyncLifetime
{
    private const string To = Sowing.Root + "9001@example.org";
    private readonly string _folder = Directory.CreateTempSubdirectory("rapport-mail-").FullName;
    private readonly StandingClock _clock = new(TimeProvider.System.GetUtcNow());
    private RunningPractice _practice = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        _practice = await RunningPractice.SetUp(_clock, "--Mail:Folder=" + _folder, "--Mail:From=post@room.example", "--Mail:Name=Appointments");

    public async ValueTask DisposeAsync()
    {
        await _practice.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_link_and_a_call_to_look_hold_no_name_no_word_and_no_score()
    {
        var planted = await (await PlantedForm.In(_practice, isFirst: false)).Ready();
        await Name(planted, AtAnyHour);
        await Answer(planted);
        Assert.Equal(HttpStatusCode.OK, (await AskForLink(planted)).StatusCode);
        await Run<SendOutbox>(one => one.Run(Stop));
        _clock.Advance(TimeSpan.FromDays(1));
        await Run<EscalateRisks>(one => one.Run(Stop));
        await Run<SendOutbox>(one => one.Run(Stop));

        var mails = Directory.EnumerateFiles(_folder).Select(Read).ToList();
        var (link, call) = (Assert.Single(mails, mail => mail.Contains(To, StringComparison.Ordinal)), Assert.Single(mails, mail => mail.Contains(RunningPractice.OwnerEmail, StringComparison.Ordinal)));
        Assert.Equal(2, mails.Count);
        Assert.Contains("https://room.example/f/", link, StringComparison.Ordinal);
        Assert.DoesNotContain("/clients/", call, StringComparison.Ordinal);
        foreach (var none in new[] { Sowing.Root, "Adeyemi", "Lindqvist", "Mill Race", "safety", "check-in.1", "therap", "counsel", planted.Client.Value.ToString() })
            Assert.DoesNotContain(mails, mail => mail.Replace(To, "", StringComparison.Ordinal).Contains(none, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Who_allows_no_mail_is_written_none()
    {
        var planted = await (await PlantedForm.In(_practice, isFirst: false)).Ready();
        await Name(planted, SafeContact.Never);
        await AskForLink(planted);
        Assert.Equal(0, await Written());
        await Name(planted, AtAnyHour);
        await AskForLink(planted);
        Assert.Equal(1, await Written());
    }

    [Fact]
    public async Task What_was_written_does_not_go_once_the_client_allows_none()
    {
        var planted = await (await PlantedForm.In(_practice, isFirst: false)).Ready();
        await Name(planted, AtAnyHour);
        await AskForLink(planted);
        await Name(planted, SafeContact.Never);
        await Run<SendOutbox>(one => one.Run(Stop));
        Assert.Equal(1, await Written());
        Assert.Empty(Directory.EnumerateFiles(_folder));
    }

    private static SafeContact AtAnyHour => SafeContact.By(ContactChannel.Email, TimeOnly.MinValue, TimeOnly.MaxValue);

    private Task<int> Written() => _practice.InStore((db, _) => db.Outbox.CountAsync(Stop));

    private Task<HttpResponseMessage> AskForLink(PlantedForm planted) =>
        RunningPractice.Post(_practice.Owner, planted.Home + "/hand-over?for=check-out", planted.Home + "/hand-over?for=check-out", ("for", "check-out"), ("go", "email"));

    private Task<int> Name(PlantedForm planted, SafeContact safe) => _practice.InStore(async (db, _) =>
    {
        var client = await db.Clients.SingleAsync(one => one.Id == planted.Client, Stop);
        client.BeReached(To, null);
        client.Allow(safe);
        client.ConfirmContact(_clock.GetUtcNow());
        return await db.SaveChangesAsync(Stop);
    });

    /// <summary>A check-in with words and with something that cannot wait.</summary>
    private async Task Answer(PlantedForm planted)
    {
        using var phone = _practice.Visitor();
        var answer = await phone.PostAsync(new Uri("/f/" + await planted.Link(FormPurpose.CheckIn), UriKind.Relative), new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["submission"] = Guid.CreateVersion7(_clock.GetUtcNow()).ToString(), ["step"] = "9", ["rapport-check-in.1"] = "3", ["rapport-check-in.must-come-first"] = "safety", ["rapport-check-in.words"] = Sowing.Root + " told it",
        }), Stop);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    private async Task Run<T>(Func<T, Task<int>> work) where T : notnull => Assert.True(await _practice.InStore((_, services) => work(services.GetRequiredService<T>())) >= 0);

    /// <summary>As its reader sees it: heads and text, decoded.</summary>
    private static string Read(string path)
    {
        var parts = File.ReadAllText(path).ReplaceLineEndings("\n").Split("\n\n", 2);
        var head = Regex.Replace(parts[0], @"=\?utf-8\?B\?(?<text>[^?]*)\?=", found => Encoding.UTF8.GetString(Convert.FromBase64String(found.Groups["text"].Value)), RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking);
        return head + "\n" + (head.Contains("base64", StringComparison.OrdinalIgnoreCase) ? Encoding.UTF8.GetString(Convert.FromBase64String(parts[1]))
            : Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(Regex.Replace(parts[1].Replace("=\n", "", StringComparison.Ordinal), "=(?<code>[0-9A-F]{2})", found => ((char)Convert.ToByte(found.Groups["code"].Value, 16)).ToString(), RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking))));
    }
}
