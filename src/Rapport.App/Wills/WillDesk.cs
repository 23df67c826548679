using Rapport.Care;

namespace Rapport.App.Wills;

/// <summary>Somebody's own will, and those in which they are named.</summary>
/// <param name="HasKey">Whether they have a key of their own; without one there is nothing to will, and nobody can name them.</param>
/// <param name="Own">Their own; null for none.</param>
/// <param name="Naming">Those that name them.</param>
/// <param name="Possible">Whom they could name: colleagues with a key of their own.</param>
public sealed record WillDesk(bool HasKey, WillSeen? Own, IReadOnlyList<WillSeen> Naming, IReadOnlyList<Person> Possible);
