namespace Rapport.Care;

/// <summary>From where and when a form came.</summary>
/// <param name="Source">On what it was filled in.</param>
/// <param name="At">When it was received.</param>
public sealed record FormSlip(AnswerSource Source, DateTimeOffset At);
