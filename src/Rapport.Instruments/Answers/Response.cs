namespace Rapport.Instruments;

/// <summary>One person's answers to an instrument at one moment.</summary>
/// <param name="Answers">One answer for each item in the order of the form, as it was given, before any reversal; null where it was left out.</param>
public sealed record Response(IReadOnlyList<decimal?> Answers)
{
    /// <summary>The words that were ticked, as "choice/option"; never part of a score.</summary>
    public IReadOnlyList<string> Ticks { get; init; } = [];

    /// <summary>Who answered; null for the one whom the form is made for first.</summary>
    public Respondent? By { get; init; }
}
