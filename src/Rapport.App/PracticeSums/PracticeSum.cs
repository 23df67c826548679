using Rapport.Statistics.Reliability;

namespace Rapport.App.PracticeSums;

/// <summary>One sum over a whole practice: how many of how many, with what is not sure about it.</summary>
/// <param name="Kind">What is counted.</param>
/// <param name="Of">How many are so.</param>
/// <param name="All">Of how many.</param>
/// <param name="Clients">How many clients they belong to.</param>
/// <param name="Share">The first by the second, from 0 to 1.</param>
/// <param name="Interval">From where to where the share may lie, 95 %.</param>
public sealed record PracticeSum(SumKind Kind, int Of, int All, int Clients, double Share, ConfidenceInterval Interval);
