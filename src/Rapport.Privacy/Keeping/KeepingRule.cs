using Rapport.Care;

namespace Rapport.Privacy;

/// <summary>How long a practice keeps a kind of record, by which rule. It is written once; a later one of the same kind takes its place. Rapport knows no country's law: whoever runs the practice says which rule holds.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Practice">Which practice.</param>
/// <param name="Kind">Which kind of record.</param>
/// <param name="At">From when on.</param>
public sealed record KeepingRule(Id<KeepingRule> Id, Id<Practice> Practice, KeptKind Kind, DateTimeOffset At)
{
    /// <summary>The most years that can be said.</summary>
    public const int MostYears = 100;

    /// <summary>Who was younger at the end was a child (Convention on the Rights of the Child, article 1).</summary>
    public const int AdultAt = 18;

    /// <summary>Who said so.</summary>
    public required Id<Person> By { get; init; }

    /// <summary>How many years after the end, 0 to <see cref="MostYears"/>.</summary>
    public required int Years { get; init; }

    /// <summary>Of somebody who was a child at the end, at least until this birthday; null for no difference.</summary>
    public int? ChildUntilAge { get; init; }

    /// <summary>Which law or guideline, in a person's words.</summary>
    public required string Source { get; init; }

    /// <summary>The last day on which the record is kept.</summary>
    /// <param name="ended">The day on which the last work, or the enquiry, ended.</param>
    /// <param name="born">When the client was born; null where nobody wrote it down.</param>
    public DateOnly LastDay(DateOnly ended, DateOnly? born)
    {
        var last = ended.AddYears(Years);
        return ChildUntilAge is { } age && born is { } day && ended < day.AddYears(AdultAt) && day.AddYears(age) > last ? day.AddYears(age) : last;
    }
}
