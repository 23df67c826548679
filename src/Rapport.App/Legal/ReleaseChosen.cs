using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Legal;

/// <summary>What came of choosing what is released.</summary>
public abstract record ReleaseChosen
{
    private ReleaseChosen() { }

    /// <summary>There is no such request.</summary>
    public sealed record NotHere : ReleaseChosen;

    /// <summary>The request is over: nothing more goes because of it.</summary>
    public sealed record Closed : ReleaseChosen;

    /// <summary>This is what would go, word for word; whoever approves it names it by this hash.</summary>
    /// <param name="Items">The items.</param>
    /// <param name="Hash">SHA-256 of the one file.</param>
    public sealed record Previewed(IReadOnlyList<ReleaseItem> Items, string Hash) : ReleaseChosen;

    /// <summary>It is approved and frozen.</summary>
    public sealed record Approved(Id<LegalRelease> Release) : ReleaseChosen;
}
