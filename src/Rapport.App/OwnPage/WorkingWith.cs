using Rapport.Care;

namespace Rapport.App.OwnPage;

/// <summary>Somebody who can see everything of a client.</summary>
/// <param name="Person">Who.</param>
/// <param name="CoverUntil">Until when, where they stand in.</param>
public sealed record WorkingWith(Person Person, DateTimeOffset? CoverUntil);
