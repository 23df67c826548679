using System.Globalization;
using Rapport.App.Wills;
using Rapport.Care;
using Rapport.Privacy;
using Rapport.Web.Planning;

namespace Rapport.Web.Wills;

/// <summary>A will as it is typed.</summary>
public sealed record WillForm
{
    internal const int Longest = 4_000;

    public string? First { get; init; }

    public string? Second { get; init; }

    public string? Then { get; init; }

    public string? Months { get; init; }

    public string? WaitDays { get; init; }

    public string? Words { get; init; }

    public string? Phrase { get; init; }

    internal static WillForm Of(WillSeen? seen) => seen is not { Will: var will } ? new() { WaitDays = Written(ReflectionWill.UsualDays), Then = nameof(WillThen.Destroy) } : new()
    {
        First = will.First.Value.ToString(), Second = will.Second.Value.ToString(), Then = will.Then.ToString(), Months = will.Months is { } months ? Written(months) : null,
        WaitDays = Written(will.WaitDays), Words = will.Words,
    };

    internal WillWanted? Read(Filled filled)
    {
        var (first, second) = (filled.Of<Person>(nameof(First), First), filled.Of<Person>(nameof(Second), Second));
        if (first is null) filled.Wrong(nameof(First), "planning.choose");
        if (second is null) filled.Wrong(nameof(Second), "planning.choose");
        if (first is not null && first == second) filled.Wrong(nameof(Second), "wills.two");
        var then = filled.One<WillThen>(nameof(Then), Then);
        var wait = filled.Count(nameof(WaitDays), WaitDays, (ReflectionWill.FewestDays, ReflectionWill.MostDays));
        int? months = string.IsNullOrWhiteSpace(Months) ? null : filled.Count(nameof(Months), Months, (1, ReflectionWill.MostMonths));
        var words = filled.Needed(nameof(Words), Words, Longest);
        return filled.IsRight ? new(first!.Value, second!.Value, then, wait, words) { Months = then == WillThen.Read ? months : null } : null;
    }

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}
