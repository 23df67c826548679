using Rapport.Care;

namespace Rapport.App.Alone;

/// <summary>
/// Somebody asked for a link to their own page with some address. Written the same whether a client has that address or not; a job looks at it afterwards,
/// so that nobody who asks can tell by the answer or by its time.
/// </summary>
public sealed class LinkWanted
{
    public Id<LinkWanted> Id { get; init; }

    /// <summary><see cref="Keys.Keyring.Lookup"/> of the address that was typed. The address itself is not kept.</summary>
    public required byte[] Address { get; init; }

    public DateTimeOffset At { get; init; }
}
