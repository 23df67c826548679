using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Forgetting;

/// <summary>A client before they are forgotten, or after.</summary>
/// <param name="Client">Who.</param>
/// <param name="HasOpenWork">Whether work with them has not ended.</param>
/// <param name="IsGone">Whether they were forgotten already.</param>
public sealed record Forgettable(Client Client, bool HasOpenWork, bool IsGone)
{
    /// <summary>What was asked before, the newest first.</summary>
    public required IReadOnlyList<ErasureAsked> Asked { get; init; }

    /// <summary>The holds that keep them from being forgotten, each with who looks after it; the oldest first.</summary>
    public required IReadOnlyList<(HoldStep Hold, string By)> Holds { get; init; }
}
