using Rapport.App.Supervision;
using Rapport.Care;
using Rapport.Privacy;
using Rapport.Web.Hosting;
using Rapport.Web.Planning;

namespace Rapport.Web.Supervision;

/// <summary>What shall be shown to a supervisor, as it is typed.</summary>
public sealed record ShareForm
{
    private const int Longest = 2_000;

    public string? Supervisor { get; init; }

    public string? First { get; init; }

    public string? Last { get; init; }

    public string? Until { get; init; }

    public string? Question { get; init; }

    internal ShareWanted? Read(Filled filled, Visit visit)
    {
        if (filled.Of<Person>(nameof(Supervisor), Supervisor) is not { } supervisor)
        {
            filled.Wrong(nameof(Supervisor), "planning.choose");
            supervisor = default;
        }
        var (first, last, until) = (Needed(filled, nameof(First), First), Needed(filled, nameof(Last), Last), Needed(filled, nameof(Until), Until));
        if (last < first) filled.Wrong(nameof(Last), "supervision.last-first");
        if (until < visit.Today) filled.Wrong(nameof(Until), "supervision.until-past");
        if (until > visit.Today.AddDays(CaseShare.LongestDays)) filled.Wrong(nameof(Until), "supervision.until-far");
        var question = filled.Needed(nameof(Question), Question, Longest);
        return filled.IsRight ? new(supervisor, first!.Value, last!.Value, visit.EndOf(until!.Value), question) : null;
    }

    private static DateOnly? Needed(Filled filled, string field, string? typed)
    {
        var day = filled.Day(field, typed);
        if (day is null) filled.Wrong(field, "planning.needed");
        return day;
    }
}
