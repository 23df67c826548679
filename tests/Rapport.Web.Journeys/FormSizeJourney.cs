using System.IO.Compression;
using System.Net;
using Microsoft.Playwright;
using Rapport.Care;
using Rapport.Web.Fixtures;
using Rapport.Web.Journeys.Fixtures;

namespace Rapport.Web.Journeys;

/// <summary>A form on an old phone with a weak net: how much comes over the line, how much is asked, and how often one must tap.</summary>
[Collection("browser")]
public sealed class FormSizeJourney(Chromium chromium) : IAsyncLifetime
{
    private const int MostBytes = 30 * 1024, MostTaps = 6;
    private RunningPractice _practice = null!;

    public async ValueTask InitializeAsync() => _practice = await RunningPractice.SetUp();

    public ValueTask DisposeAsync() => _practice.DisposeAsync();

    [Theory]
    [InlineData(FormPurpose.CheckIn, 5, "en")]
    [InlineData(FormPurpose.CheckIn, 5, "ar")]
    [InlineData(FormPurpose.CheckOut, 4, "en")]
    [InlineData(FormPurpose.CheckOut, 4, "ar")]
    public async Task A_form_is_small_asks_little_and_is_done_in_six_taps(FormPurpose purpose, int questions, string language)
    {
        var planted = await (await PlantedForm.In(_practice, language, isFirst: false)).Ready();
        var page = await chromium.Open(_practice.Address, phone: true);
        await using var window = page.Context;
        await page.GotoAsync("/f/" + await planted.Link(purpose), new() { WaitUntil = WaitUntilState.NetworkIdle });
        var bytes = await Bytes(page);
        Assert.True(bytes.Count == 3 && bytes.Values.Sum() <= MostBytes, string.Join('\n', bytes));
        var lines = page.Locator("fieldset:has(.line)");
        Assert.Equal(questions, await lines.CountAsync());
        Assert.Equal(1, await page.Locator("textarea").CountAsync());
        var taps = 0;
        for (var line = 0; line < questions; line++, taps++) await lines.Nth(line).Locator("label").Nth(7).ClickAsync();
        await page.ClickAsync("button.main");
        Assert.True(++taps <= MostTaps, $"{taps} taps");
        await page.Arrives("/thanks");
        Assert.Equal(questions, await planted.InStore(db => Task.FromResult(db.FormAnswers.AsEnumerable().Single(one => one.Session == planted.Session).Answers.Count(one => one is not null))));
    }

    /// <summary>Page, style sheet and module, each with its head, as the published program sends them: files of its own are stored compressed there.</summary>
    private async Task<Dictionary<string, long>> Bytes(IPage page)
    {
        using var phone = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None });
        Dictionary<string, long> bytes = new(StringComparer.Ordinal);
        foreach (var address in (await page.EvaluateAsync<string[]>("() => performance.getEntriesByType('resource').map(one => one.name)")).Append(page.Url))
        {
            using var ask = new HttpRequestMessage(HttpMethod.Get, address);
            var isFile = ask.RequestUri!.AbsolutePath.StartsWith("/assets/", StringComparison.Ordinal);
            if (!isFile) ask.Headers.Add("Accept-Encoding", "gzip");
            using var answer = await phone.SendAsync(ask, TestContext.Current.CancellationToken);
            Assert.True(isFile || answer.Content.Headers.ContentEncoding.Contains("gzip"), $"{address} is not compressed");
            var body = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            bytes[address] = (isFile ? Zipped(body) : body.Length) + $"{answer.Headers}{answer.Content.Headers}".Length;
        }
        return bytes;
    }

    private static long Zipped(byte[] body)
    {
        using var all = new MemoryStream();
        using (var zip = new GZipStream(all, CompressionLevel.SmallestSize, leaveOpen: true)) zip.Write(body);
        return all.Length;
    }
}
