using Rapport.Privacy;

namespace Rapport.App.Keeping;

/// <summary>How long a practice keeps what, and what is due.</summary>
/// <param name="Rules">The rule that holds for each kind; a kind without one is never due.</param>
/// <param name="Due">Records kept long enough, the longest due first.</param>
/// <param name="Next">The day after which the next one is due; null where none waits.</param>
public sealed record KeepingSeen(IReadOnlyDictionary<KeptKind, KeepingRule> Rules, IReadOnlyList<KeptRecord> Due, DateOnly? Next);
