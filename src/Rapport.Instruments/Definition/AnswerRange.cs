namespace Rapport.Instruments;

/// <summary>A range of answers.</summary>
/// <param name="Minimum">The lowest.</param>
/// <param name="Maximum">The highest.</param>
public sealed record AnswerRange(decimal Minimum, decimal Maximum);
