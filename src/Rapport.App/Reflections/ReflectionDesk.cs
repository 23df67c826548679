using Rapport.Care;

namespace Rapport.App.Reflections;

/// <summary>What an author sees of what they wrote for themselves.</summary>
/// <param name="HasKey">Whether they have a key of their own.</param>
/// <param name="IsOpen">Whether it is open in this sitting.</param>
/// <param name="Notes">The newest first.</param>
public sealed record ReflectionDesk(bool HasKey, bool IsOpen, IReadOnlyList<ReflectionSeen> Notes)
{
    /// <summary>How many lie under the clients' keys alone, because they were written before there was a key of the author's own.</summary>
    public int Unkeyed => Notes.Count(one => one.Note.Key is null);

    /// <summary>About whom the desk is asked; null for everybody.</summary>
    public Client? Client { get; init; }
}
