using System.Globalization;
using Rapport.App.Said;
using Rapport.Care;

namespace Rapport.Web.Said;

/// <summary>Words of a client to keep, as they are typed or taken from the record.</summary>
public sealed record SaidForm
{
    public string? Words { get; init; }

    public string? On { get; init; }

    public string? From { get; init; }

    public string? Session { get; init; }

    public string? Since { get; init; }

    /// <summary>The page to come back to: closing; nothing for the page of the words.</summary>
    public string? Back { get; init; }

    /// <summary>The name of what is wrong; null for nothing.</summary>
    public string? Problem { get; init; }

    public bool IsClosing => Back == "closing" && Guid.TryParse(Session, out _);

    public SaidForm Checked(DateOnly today) => this with
    {
        Problem = string.IsNullOrWhiteSpace(Words) ? "said.words-needed"
            : !string.IsNullOrWhiteSpace(On) && (Day is not { } day || day > today) ? "said.day-wrong"
            : null,
    };

    public WordsToKeep ToKeep(DateOnly today) => new(Words!.ReplaceLineEndings("\n").Trim(), Day ?? today, Enum.TryParse<WordsFrom>(From, out var from) && Enum.IsDefined(from) ? from : WordsFrom.Session)
    {
        Session = Guid.TryParse(Session, out var session) ? new Id<Session>(session) : null,
        Since = string.IsNullOrWhiteSpace(Since) ? null : Since.ReplaceLineEndings("\n").Trim(),
    };

    private DateOnly? Day => DateOnly.TryParseExact(On, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
