using System.Net;
using System.Text.RegularExpressions;

namespace Rapport.Web.Fixtures;

/// <summary>A form as it stands in a page.</summary>
/// <param name="Action">Where it goes.</param>
/// <param name="IsPost">Whether it is posted.</param>
/// <param name="Fields">What can be sent with it, in order; a name may stand there several times.</param>
internal sealed record PageForm(string Action, bool IsPost, IReadOnlyList<PageField> Fields)
{
    private static readonly Regex Forms = new("<form(?<head>[^>]*)>(?<body>.*?)</form>", RegexOptions.Singleline | RegexOptions.NonBacktracking);

    /// <summary>Every form of a page, in order.</summary>
    public static IEnumerable<PageForm> All(string html, string page) => Forms.Matches(html).Select(form => new PageForm(
        WebUtility.HtmlDecode(PageField.Value(form.Groups["head"].Value, "action") ?? page),
        PageField.Value(form.Groups["head"].Value, "method") is "post", [.. PageField.All(form.Groups["body"].Value)]));
}
