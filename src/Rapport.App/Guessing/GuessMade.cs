using Rapport.Care;

namespace Rapport.App.Guessing;

/// <summary>A guess as it is sent.</summary>
/// <param name="Therapist">Whose.</param>
/// <param name="IsOwn">Whether the work is theirs, not only covered for.</param>
/// <param name="Answers">One for each line, null where left out; empty for rather not guessing.</param>
public sealed record GuessMade(Id<Person> Therapist, bool IsOwn, IReadOnlyList<decimal?> Answers);
