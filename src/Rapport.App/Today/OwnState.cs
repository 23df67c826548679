using Rapport.Care;

namespace Rapport.App.Today;

/// <summary>How somebody arrives.</summary>
/// <param name="Rating">0 = far from ready, 10 = here and ready.</param>
/// <param name="Words">A word to oneself; null for none.</param>
/// <param name="Exercise">The exercise that was done; null for none.</param>
public sealed record OwnState(Rating Rating, string? Words, string? Exercise);
