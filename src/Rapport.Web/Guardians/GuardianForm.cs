using Rapport.App.Guardians;
using Rapport.Privacy;
using Rapport.Web.Planning;

namespace Rapport.Web.Guardians;

/// <summary>What a guardian shall be given, as it is typed.</summary>
public sealed record GuardianForm
{
    private const int Longest = 500;

    public string? Name { get; init; }

    public string? Relation { get; init; }

    public string? Contact { get; init; }

    public string? Evidence { get; init; }

    public string? Scope { get; init; }

    public string? Competence { get; init; }

    public string? Born { get; init; }

    public string? AskAgain { get; init; }

    public string? Until { get; init; }

    public string? Order { get; init; }

    public string? Leaves { get; init; }

    internal GuardianWanted? Read(Filled filled, DateOnly today)
    {
        var (name, relation, evidence) = (filled.Needed(nameof(Name), Name), filled.Needed(nameof(Relation), Relation), filled.Needed(nameof(Evidence), Evidence, Longest));
        var (contact, scope, competence) = (filled.Words(nameof(Contact), Contact, Longest), filled.One<GuardianScope>(nameof(Scope), Scope), filled.One<Competence>(nameof(Competence), Competence));
        var (born, until) = (Needed(filled, nameof(Born), Born), Needed(filled, nameof(Until), Until));
        var age = filled.Count(nameof(AskAgain), AskAgain, (1, GuardianGrant.HighestAge));
        if (born > today) filled.Wrong(nameof(Born), "legal.to-come");
        else if (born is { } day && GuardianGrant.AgeOn(day, today) >= age) filled.Wrong(nameof(AskAgain), "guardian.too-old");
        if (until < today) filled.Wrong(nameof(Until), "supervision.until-past");
        if (until > today.AddDays(GuardianGrant.LongestDays)) filled.Wrong(nameof(Until), "supervision.until-far");
        var order = OrderOf(filled);
        return filled.IsRight ? new(name, relation, scope, competence) { Contact = contact, Evidence = evidence, Born = born!.Value, AskAgainAt = age, Until = until!.Value, Order = order } : null;
    }

    private (GuardianScope, string)? OrderOf(Filled filled)
    {
        if (string.IsNullOrWhiteSpace(Leaves) && string.IsNullOrWhiteSpace(Order)) return null;
        return (filled.One<GuardianScope>(nameof(Leaves), Leaves), filled.Needed(nameof(Order), Order, Longest));
    }

    private static DateOnly? Needed(Filled filled, string field, string? typed)
    {
        var day = filled.Day(field, typed);
        if (day is null) filled.Wrong(field, "planning.needed");
        return day;
    }
}
