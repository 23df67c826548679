using Rapport.Care;

namespace Rapport.App.Storage;

/// <summary>Words of a client that are kept, and what happened since, in its order.</summary>
public sealed record KeptWords(SaidBefore Said, IReadOnlyList<HappenedSince> Since);
