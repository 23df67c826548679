using Rapport.Care;

namespace Rapport.Privacy;

/// <summary>How far a practice's ledger had come: whoever knows it can tell whether anything before it was changed or taken away since.</summary>
/// <param name="Practice">Whose ledger.</param>
/// <param name="Number">The number of the last entry.</param>
/// <param name="Hash">The hash of that entry, 32 bytes.</param>
public sealed record LedgerHead(Id<Practice> Practice, long Number, byte[] Hash)
{
    /// <summary>The hash before the first entry.</summary>
    public static byte[] Nothing { get; } = new byte[32];

    /// <summary>Before the first entry.</summary>
    public static LedgerHead Of(Id<Practice> practice) => new(practice, 0, Nothing);
}
