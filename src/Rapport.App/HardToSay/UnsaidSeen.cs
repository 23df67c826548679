using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.HardToSay;

/// <summary>Something that a client finds hard to say, as one reader may see it.</summary>
/// <param name="Unsaid">It, without a word that this reader may not see.</param>
/// <param name="Client">Whose.</param>
public sealed record UnsaidSeen(Unsaid Unsaid, Client Client)
{
    /// <summary>Whether this reader may read words now.</summary>
    public bool MayRead { get; init; }

    /// <summary>The words; null unless they were opened and this reader may see them.</summary>
    public string? Words { get; init; }
}
