using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Legal;

/// <summary>A release with its items.</summary>
/// <param name="Client">Whose record.</param>
/// <param name="Request">What it answers.</param>
/// <param name="Release">What was approved.</param>
/// <param name="Items">Its items, in order.</param>
public sealed record ReleaseSeen(Client Client, LegalRequest Request, LegalRelease Release, IReadOnlyList<ReleaseItem> Items)
{
    /// <summary>That it went; null while it did not.</summary>
    public Disclosure? Passed { get; init; }
}
