using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Rapport.WebBench;

/// <summary>A day of a practice without its pauses: six screens that listen, forty sessions from the brief to the signed note, each with a check-out. How much memory the program holds after it.</summary>
internal static class ClinicDay
{
    private static readonly Regex Token = new("name=\"form-token\"[^>]* value=\"(?<token>[^\"]+)\"", RegexOptions.NonBacktracking);
    private const int Screens = 6, Sessions = 40, Drafts = 60;

    public static async Task Run(string under)
    {
        await using var practice = await BenchPractice.SetUp(under);
        await practice.Sessions(1_000);
        var day = await practice.Links(Sessions);
        using var done = new CancellationTokenSource();
        var listening = Enumerable.Range(0, Screens).Select(_ => Listen(practice.Owner, done.Token)).ToList();
        using var phone = practice.Visitor();
        var most = 0L;
        await Parallel.ForEachAsync(day, new ParallelOptions { MaxDegreeOfParallelism = Screens }, async (session, stop) =>
        {
            await Live(practice.Owner, phone, session, stop);
            most = Math.Max(most, Environment.WorkingSet);
        });
        var after = Environment.WorkingSet;
        await done.CancelAsync();
        await Task.WhenAll(listening);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"day: {Sessions} sessions, {Screens} screens; at most {most / 1_048_576} MB, {after / 1_048_576} MB after it ({Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds:F0} s of processor with the setting up)"));
    }

    /// <summary>One session: today, the brief, the room with a note that saves itself as it is written, the client's form, the guess, the closing, after.</summary>
    private static async Task Live(HttpClient screen, HttpClient phone, BenchPractice.Waiting session, CancellationToken stop)
    {
        foreach (var page in new[] { "/today", session.Session + "/brief" }) await Get(screen, page, stop);
        var token = Token.Match(await Get(screen, session.Session, stop)).Groups["token"].Value;
        var page1 = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString();
        for (var at = 0; at < Drafts; at++)
            await Post(screen, session.Session + "/note/draft", stop, ("form-token", token), ("Page", page1), ("Revision", at.ToString(CultureInfo.InvariantCulture)), ("Form", "Free"), ("Title", "A note"), ("part-0", new string('a', 40 * at)));
        await Get(phone, "/f/" + session.Token, stop);
        await Post(phone, "/f/" + session.Token, stop, [("submission", Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString()), ("step", "9"), .. Enumerable.Range(1, 4).Select(item => ($"{BenchPractice.CheckOut}.{item}", "8"))]);
        foreach (var page in new[] { "/guess", "/closing", "/after", "/note" }) await Get(screen, session.Session + page, stop);
        await Get(screen, "/today", stop);
    }

    private static async Task Listen(HttpClient screen, CancellationToken stop)
    {
        try
        {
            await using var live = await screen.GetStreamAsync(new Uri("/today/live", UriKind.Relative), stop);
            var buffer = new byte[1024];
            while (await live.ReadAsync(buffer, stop) > 0) { }
        }
        catch (OperationCanceledException)
        {
            // the day is over
        }
    }

    private static async Task<string> Get(HttpClient browser, string page, CancellationToken stop)
    {
        using var answer = await browser.GetAsync(new Uri(page, UriKind.Relative), stop);
        if ((int)answer.StatusCode >= 400) throw new InvalidOperationException($"{page}: {answer.StatusCode}");
        return await answer.Content.ReadAsStringAsync(stop);
    }

    private static async Task Post(HttpClient browser, string page, CancellationToken stop, params IEnumerable<(string Name, string Value)> fields)
    {
        using var answer = await browser.PostAsync(new Uri(page, UriKind.Relative), new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))), stop);
        if ((int)answer.StatusCode >= 400) throw new InvalidOperationException($"{page}: {answer.StatusCode}");
    }
}
