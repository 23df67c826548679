namespace Rapport.Instruments;

/// <summary>The range that items have unless they state their own; kept for items that a practice adds.</summary>
internal sealed record AnswerScale(decimal? Minimum, decimal? Maximum, decimal? Step);
