using System.Net;
using System.Text.RegularExpressions;

namespace Rapport.Web.Fixtures;

/// <summary>What a page says, as somebody reads it: without its markup, on one line.</summary>
public static class PageText
{
    private static readonly Regex Tag = new("<[^>]+>", RegexOptions.NonBacktracking), Space = new("\\s+", RegexOptions.NonBacktracking);

    public static string Of(string html) => Space.Replace(WebUtility.HtmlDecode(Tag.Replace(html, " ")), " ");
}
