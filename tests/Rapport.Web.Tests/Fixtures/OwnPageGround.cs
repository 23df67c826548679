using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rapport.App.Alone;
using Rapport.App.Messages;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.Web.Fixtures;

/// <summary>A practice with mail, and clients whose way to their own page is opened as a therapist opens it with them.</summary>
internal sealed class OwnPageGround : IAsyncDisposable
{
    public const string Word = "green kettle on Tuesdays", Address = "ruth@example.org";
    private readonly string _mail = Directory.CreateTempSubdirectory("rapport-mail-").FullName;

    private OwnPageGround(StandingClock clock) => Clock = clock;

    public StandingClock Clock { get; }

    public RunningPractice Practice { get; private set; } = null!;

    /// <summary>The client whose way in is open.</summary>
    public PlantedForm Ruth { get; private set; } = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <param name="at">Ten in the morning of a day on which nothing is special.</param>
    public static async Task<OwnPageGround> Open(DateTimeOffset? at = null)
    {
        var ground = new OwnPageGround(new(at ?? new(2026, 11, 27, 10, 0, 0, TimeSpan.Zero)));
        ground.Practice = await RunningPractice.SetUp(ground.Clock, "--Mail:From=hello@room.example", "--Mail:Folder=" + ground._mail);
        ground.Ruth = await (await PlantedForm.In(ground.Practice)).Ready();
        await ground.Allow(ground.Ruth, Address, SafeContact.By(ContactChannel.Email, new(9, 0), new(20, 0)));
        await ground.OpenWay(ground.Ruth);
        return ground;
    }

    public Task<int> Allow(PlantedForm planted, string address, SafeContact safe) => planted.InStore(async db =>
    {
        var client = await db.Clients.FirstAsync(one => one.Id == planted.Client, Stop);
        client.BeReached(address, null);
        client.Allow(safe);
        client.ConfirmContact(Clock.GetUtcNow());
        return await db.SaveChangesAsync(Stop);
    });

    /// <summary>The client types their word on the therapist's screen.</summary>
    public async Task OpenWay(PlantedForm planted, string word = Word)
    {
        var home = $"/clients/{planted.Client.Value}/own-way";
        using var therapist = await Practice.SignIn();
        var kept = await RunningPractice.Post(therapist, home + "/word", home + "/word", ("Word", word), ("Again", word));
        Assert.Equal(HttpStatusCode.SeeOther, kept.StatusCode);
    }

    /// <summary>A link as the therapist makes one.</summary>
    public Task<string> Link(PlantedForm planted, OwnLinkBy how = OwnLinkBy.Screen) => Practice.InStore(async (_, services) =>
        (await services.GetRequiredService<MakeOwnLink>().Run(planted.Client, how, Stop))!.Value.Token.Text);

    /// <summary>A browser in which the page is open.</summary>
    public async Task<HttpClient> Sit(PlantedForm? planted = null, string word = Word)
    {
        var phone = Practice.Visitor();
        var came = await ComeIn(phone, await Link(planted ?? Ruth), word);
        Assert.Equal(HttpStatusCode.SeeOther, came.StatusCode);
        Assert.StartsWith("/own/page", came.Headers.Location!.OriginalString, StringComparison.Ordinal);
        return phone;
    }

    public static Task<HttpResponseMessage> ComeIn(HttpClient phone, string token, string word = Word) => RunningPractice.Post(phone, "/own/" + token, "/own/" + token, ("Word", word));

    public static Task<HttpResponseMessage> Get(HttpClient browser, string path) => browser.GetAsync(new Uri(path, UriKind.Relative), Stop);

    public static async Task<string> Text(HttpClient browser, string path)
    {
        var answer = await Get(browser, path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop));
    }

    /// <summary>The jobs take their turns: who asked, then what is to be sent. The links that lie in the mails then.</summary>
    public async Task<IReadOnlyList<string>> Mails()
    {
        await Practice.InStore((_, services) => services.GetRequiredService<SendWantedLinks>().Run(Stop));
        Clock.Advance(TimeSpan.FromSeconds(1));
        await Practice.InStore((_, services) => services.GetRequiredService<SendOutbox>().Run(Stop));
        return [.. Directory.GetFiles(_mail).OrderBy(File.GetCreationTimeUtc).Select(Read)];
    }

    public static string TokenIn(string mail) => Regex.Match(mail, "/own/(?<token>[A-Za-z0-9_-]{43})", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups["token"].Value;

    public async ValueTask DisposeAsync()
    {
        await Practice.DisposeAsync();
        Directory.Delete(_mail, recursive: true);
    }

    /// <summary>A mail as it lies in the folder, its body brought back from whichever of the two codings it has.</summary>
    private static string Read(string path)
    {
        var raw = File.ReadAllText(path);
        var body = raw[(raw.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
        return raw.Contains("base64", StringComparison.OrdinalIgnoreCase)
            ? raw + System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(body.Replace("\r\n", "", StringComparison.Ordinal)))
            : raw.Replace("=\r\n", "", StringComparison.Ordinal).Replace("=3D", "=", StringComparison.Ordinal);
    }
}
