using Rapport.Privacy;
using Rapport.Web.Planning;

namespace Rapport.Web.Keeping;

/// <summary>How long a kind of record is kept, as it is typed.</summary>
public sealed record KeepingForm
{
    private const int Longest = 300, OldestChild = 60;

    public string? Kind { get; init; }

    public string? Years { get; init; }

    public string? Age { get; init; }

    public string? Source { get; init; }

    internal (KeptKind Kind, (int Years, int? ChildUntilAge, string Source) Rule) Read(Filled filled)
    {
        var kind = filled.One<KeptKind>(nameof(Kind), Kind);
        var years = filled.Count(nameof(Years), Years, (0, KeepingRule.MostYears));
        int? age = string.IsNullOrWhiteSpace(Age) ? null : filled.Count(nameof(Age), Age, (KeepingRule.AdultAt, OldestChild));
        return (kind, (years, age, filled.Needed(nameof(Source), Source, Longest)));
    }
}
