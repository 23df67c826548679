namespace Rapport.Instruments;

/// <summary>Words to tick beside the lines. They are reasons to talk and never part of a score.</summary>
/// <param name="Id">The stable name.</param>
/// <param name="AllowsMany">True when several may be ticked.</param>
/// <param name="Options">The words, in the order of the form.</param>
public sealed record Choice(string Id, bool AllowsMany, IReadOnlyList<ChoiceOption> Options);
