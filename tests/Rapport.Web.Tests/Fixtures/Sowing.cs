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

    private static readonly Regex Forms = new("<form(?<head>[^>]*)>(?<body>.*?)</form>", RegexOptions.Singleline | RegexOptions.NonBacktracking);
    private static readonly Regex Fields = new("<(?<kind>input|select|textarea|button)(?<head>[^>]*)>", RegexOptions.NonBacktracking);
    private static readonly Regex Options = new("<option[^>]* value=\"(?<value>[^\"]+)\"", RegexOptions.NonBacktracking);
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
        foreach (Match form in Forms.Matches(html))
        {
            var action = WebUtility.HtmlDecode(Value(form.Groups["head"].Value, "action") ?? page);
            if (Value(form.Groups["head"].Value, "method") is not "post" || !mayPost(action)) continue;
            await Send(browser, action, [.. Filled(form.Groups["body"].Value, isWrong: true)]);
            await Send(browser, action, [.. Filled(form.Groups["body"].Value, isWrong: false)]);
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

    private IEnumerable<KeyValuePair<string, string>> Filled(string form, bool isWrong)
    {
        HashSet<string> done = new(StringComparer.Ordinal);
        foreach (Match field in Fields.Matches(form))
        {
            var (kind, head) = (field.Groups["kind"].Value, field.Groups["head"].Value);
            if (Value(head, "name") is not { } name || Value(head, "aria-hidden") is "true") continue; // what nobody sees nobody presses
            var type = kind == "input" ? Value(head, "type") ?? "text" : kind;
            if (type != "checkbox" && !done.Add(name) || type == "file") continue;
            yield return new(name, WebUtility.HtmlDecode(type switch
            {
                "hidden" or "button" => Value(head, "value") ?? "",
                _ when isWrong => Sentence(),
                "email" => Address(),
                "text" or "textarea" or "search" when !IsTold(head) => Sentence(),
                "select" => Options.Match(form, field.Index) is { Success: true } option ? option.Groups["value"].Value : "",
                "tel" => "020 7946 0" + _sown.ToString("000", CultureInfo.InvariantCulture),
                _ => Value(head, "value") is { Length: > 0 } told ? told : type switch { "date" => "2026-03-12", "time" => "10:00", "number" => "5", _ => "1" },
            }));
        }
    }

    /// <summary>Figures, hours and addresses of pages stay as the page tells them.</summary>
    private static bool IsTold(string head) => head.Contains("inputmode=", StringComparison.Ordinal) || Value(head, "value") is { Length: > 0 } value && char.IsAsciiDigit(value[0]);

    private static string? Value(string head, string name) =>
        Regex.Match(head, "(?:^|\\s)" + name + "=\"([^\"]*)\"", RegexOptions.NonBacktracking) is { Success: true } found ? found.Groups[1].Value : null;
}
