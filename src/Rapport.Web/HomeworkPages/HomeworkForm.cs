using System.Globalization;
using Rapport.App.HomeworkSlice;

namespace Rapport.Web.HomeworkPages;

/// <summary>What is typed about homework.</summary>
public sealed record HomeworkForm
{
    public string? Homework { get; init; }

    public string? Session { get; init; }

    public string? Wording { get; init; }

    public string? RemindOn { get; init; }

    public string? Became { get; init; }

    public string? Like { get; init; }

    /// <summary>The page to come back to: after, session; nothing for the page of all homework.</summary>
    public string? Back { get; init; }

    /// <summary>The name of what is wrong; null for nothing.</summary>
    public string? Problem { get; init; }

    public HomeworkForm Checked(DateOnly today) => this with
    {
        Problem = string.IsNullOrWhiteSpace(Wording) ? "homework.wording-needed"
            : !string.IsNullOrWhiteSpace(RemindOn) && (Day is not { } day || day < today) ? "homework.day-wrong"
            : null,
    };

    public AgreedHomework ToAgree() => new(Wording!.ReplaceLineEndings("\n").Trim(), Day);

    public string Target(Guid client) => (Back, Guid.TryParse(Session, out var session)) switch
    {
        ("after", true) => $"/clients/{client}/sessions/{session}/after#homework",
        ("session", true) => $"/clients/{client}/sessions/{session}#homework",
        _ => $"/clients/{client}/homework",
    };

    private DateOnly? Day => DateOnly.TryParseExact(RemindOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
