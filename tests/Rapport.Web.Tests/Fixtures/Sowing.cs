using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Rapport.Web.Fixtures;

/// <summary>Goes through the pages as a browser does and types another planted sentence into every field of every form that it meets.</summary>
/// <param name="words">What is typed, by its number; null for sentences with <see cref="Root"/> in them.</param>
internal sealed class Sowing(Func<int, string>? words = null)
{
    /// <summary>In everything that is planted and in nothing else.</summary>
    public const string Root = "Zwetschge";

    private static readonly Regex Links = new("(?:href|action|src|formaction)=\"(?<to>[^\"]*)\"", RegexOptions.NonBacktracking);
    private static readonly string[] Shut = ["/sign-out", "/leave", "/account/password", "/account/others", "/account/codes", "/account/recovery-codes", "/practice/passphrase", "/names", "/unlock"];
    private static readonly string[] ShutEnds = ["/leave", "/sign-out", "/end"], ShutWithin = ["/team", "/hand-over"];
    private readonly HashSet<string> _inLinks = new(StringComparer.Ordinal);
    private int _sown;

    /// <summary>How many different ones were typed.</summary>
    public int Sown => _sown;

    /// <summary>Addresses among the answers that hold one; there should be none.</summary>
    public IReadOnlyCollection<string> Leaks => _inLinks;

    public Dictionary<HttpStatusCode, int> Answers { get; } = [];

    public string Sentence() => words?.Invoke(++_sown) ?? string.Create(CultureInfo.InvariantCulture, $"{Root}{++_sown:0000} told it in the kitchen");

    /// <summary>Every page that can be reached from these, each once.</summary>
    public async Task<IReadOnlyCollection<string>> Walk(HttpClient browser, IEnumerable<string> from, int most)
    {
        var (seen, ahead) = (new HashSet<string>(StringComparer.Ordinal), new Queue<string>(from));
        while (ahead.TryDequeue(out var page) && seen.Count < most)
        {
            if (page.StartsWith("/assets", StringComparison.Ordinal) || page is "/today/live" or "/here" || !seen.Add(page)) continue;
            foreach (var link in await Visit(browser, page, MayPost)) ahead.Enqueue(link.Split('#')[0]);
        }
        return seen;
    }

    /// <summary>Not what would end the walk: signing out, leaving, handing over, new secrets, an end.</summary>
    private static bool MayPost(string action) => !Shut.Any(action.StartsWith) && !ShutEnds.Any(end => action.EndsWith(end, StringComparison.Ordinal)) && !ShutWithin.Any(part => action.Contains(part, StringComparison.Ordinal));

    public string Address() => string.Create(CultureInfo.InvariantCulture, $"{Root}{++_sown:0000}@example.org");

    /// <summary>Every form of one page, once as it wants to be and once with a sentence in each field, and the page's links.</summary>
    public async Task<IReadOnlyList<string>> Visit(HttpClient browser, string page, Func<string, bool> mayPost)
    {
        var html = await Read(await browser.GetAsync(new Uri(page, UriKind.Relative)));
        foreach (var form in PageForm.All(html, page).Where(form => form.IsPost && mayPost(form.Action)))
        {
            await Send(browser, form.Action, [.. Filled(form, isWrong: true)]);
            await Send(browser, form.Action, [.. Filled(form, isWrong: false)]);
        }
        return [.. Links.Matches(html).Select(link => WebUtility.HtmlDecode(link.Groups["to"].Value)).Where(to => to.StartsWith('/'))];
    }

    public Task<string> Send(HttpClient browser, string action, IReadOnlyList<KeyValuePair<string, string>> fields) => Send(browser, action, new FormUrlEncodedContent(fields));

    public async Task<string> Send(HttpClient browser, string action, HttpContent content) => await Read(await browser.PostAsync(new Uri(action, UriKind.Relative), content));

    public async Task<string> Read(HttpResponseMessage answer)
    {
        Answers[answer.StatusCode] = Answers.GetValueOrDefault(answer.StatusCode) + 1;
        var html = await answer.Content.ReadAsStringAsync();
        IEnumerable<string> addresses = [answer.Headers.Location?.OriginalString ?? "", .. Links.Matches(html).Select(link => link.Groups["to"].Value)];
        _inLinks.UnionWith(addresses.Where(address => address.Contains(Root, StringComparison.OrdinalIgnoreCase) && !address.StartsWith("mailto:", StringComparison.Ordinal)));
        return html;
    }

    /// <summary>A form as it wants to be filled in, or with a sentence in each field.</summary>
    public IEnumerable<KeyValuePair<string, string>> Filled(PageForm form, bool isWrong)
    {
        HashSet<string> done = new(StringComparer.Ordinal);
        foreach (var field in form.Fields)
        {
            if (field.Type != "checkbox" && !done.Add(field.Name) || field.Type == "file") continue;
            yield return new(field.Name, field.Type switch
            {
                "hidden" or "button" => field.Told ?? "",
                _ when isWrong => Sentence(),
                "email" => Address(),
                "text" or "textarea" or "search" when !IsTold(field) => Sentence(),
                "select" => field.Told ?? "",
                "tel" => "020 7946 0" + _sown.ToString("000", CultureInfo.InvariantCulture),
                _ => field.Told is { Length: > 0 } told ? told : field.Type switch { "date" => "2026-03-12", "time" => "10:00", "number" => "5", _ => "1" },
            });
        }
    }

    /// <summary>Figures, hours and addresses of pages stay as the page tells them.</summary>
    private static bool IsTold(PageField field) => field.IsFigure || field.Told is { Length: > 0 } value && char.IsAsciiDigit(value[0]);
}
