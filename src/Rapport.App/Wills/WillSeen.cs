using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Wills;

/// <summary>A will with the names that tell it, and where it stands.</summary>
public sealed record WillSeen(ReflectionWill Will, WillOpening? Opening)
{
    public required Person Author { get; init; }

    public required Person First { get; init; }

    public required Person Second { get; init; }

    /// <summary>One of the two began anew with another key or left: it opens nothing any more.</summary>
    public required bool IsBroken { get; init; }

    /// <summary>Whether the two may read now.</summary>
    public required bool MayRead { get; init; }
}
