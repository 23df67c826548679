using Rapport.Care;

namespace Rapport.App.Reflections;

/// <summary>One reflection, for its author's eyes.</summary>
/// <param name="Note">The note; its words are ciphertext.</param>
/// <param name="Client">About the work with whom.</param>
/// <param name="Stands">Whether it can be read now.</param>
/// <param name="Words">The words; null where it cannot be read now.</param>
public sealed record ReflectionSeen(ReflectionNote Note, Client Client, ReflectionStands Stands, string? Words);
