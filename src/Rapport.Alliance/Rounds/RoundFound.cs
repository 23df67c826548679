namespace Rapport.Alliance;

/// <summary>What a round over a course gave.</summary>
/// <param name="Signals">What is worth saying, by session and topic.</param>
/// <param name="Levels">What R6 read in every rated session, also where it had nothing to say.</param>
public sealed record RoundFound(IReadOnlyList<SignalFound> Signals, IReadOnlyList<LevelReading> Levels);
