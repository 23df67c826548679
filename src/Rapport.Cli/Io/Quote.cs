using System.Text;

namespace Rapport.Cli.Io;

/// <summary>Shows a piece of somebody's file on one line: quoted, without control characters, not longer than a line can bear.</summary>
internal static class Quote
{
    private const int Longest = 60;

    public static string Found(string text)
    {
        if (text.Length == 0) return "nothing";
        var shown = new StringBuilder("\"");
        foreach (var letter in text.AsSpan(0, Math.Min(text.Length, Longest))) shown.Append(char.IsControl(letter) ? '\u00b7' : letter);
        return shown.Append(text.Length > Longest ? "\u2026\"" : "\"").ToString();
    }

    /// <summary>A list of names as a person would read it out: a, b, c.</summary>
    public static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(name => name.Length == 0 ? "(no name)" : name));
}
