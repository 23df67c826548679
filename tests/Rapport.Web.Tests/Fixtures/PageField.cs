using System.Net;
using System.Text.RegularExpressions;

namespace Rapport.Web.Fixtures;

/// <summary>A field of a form as it stands in a page.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What kind: the type of an input, or select, textarea, button.</param>
/// <param name="Told">What stands in it; the first choice of a list; null where nothing does.</param>
internal sealed record PageField(string Name, string Type, string? Told)
{
    private static readonly Regex Fields = new("<(?<kind>input|select|textarea|button)(?<head>[^>]*)>", RegexOptions.NonBacktracking);
    private static readonly Regex Options = new("<option[^>]* value=\"(?<value>[^\"]+)\"", RegexOptions.NonBacktracking);

    /// <summary>Whether figures are typed here.</summary>
    public bool IsFigure { get; private init; }

    /// <summary>Every field with a name; what nobody sees nobody presses.</summary>
    public static IEnumerable<PageField> All(string form) =>
        from field in Fields.Matches(form)
        let head = field.Groups["head"].Value
        let name = Value(head, "name")
        where name is not null && Value(head, "aria-hidden") is not "true"
        let kind = field.Groups["kind"].Value
        let told = kind == "select" ? Options.Match(form, field.Index) is { Success: true } option ? option.Groups["value"].Value : null : Value(head, "value")
        select new PageField(name, kind == "input" ? Value(head, "type") ?? "text" : kind, told is null ? null : WebUtility.HtmlDecode(told)) { IsFigure = head.Contains("inputmode=", StringComparison.Ordinal) };

    internal static string? Value(string head, string name) =>
        Regex.Match(head, "(?:^|\\s)" + name + "=\"([^\"]*)\"", RegexOptions.NonBacktracking) is { Success: true } found ? found.Groups[1].Value : null;
}
