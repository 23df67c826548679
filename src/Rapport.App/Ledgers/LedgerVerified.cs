using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Ledgers;

/// <summary>What came of going through the ledgers of a store.</summary>
public abstract record LedgerVerified
{
    private LedgerVerified() { }

    /// <summary>Each practice's ledger, and what was found.</summary>
    /// <param name="Practices">A verdict each.</param>
    /// <param name="LooksOutside">Looks that stand in no ledger: written before there was one, or put in by another hand.</param>
    public sealed record Done(IReadOnlyList<(Id<Practice> Practice, LedgerVerdict Verdict)> Practices, int LooksOutside) : LedgerVerified
    {
        public bool IsWhole => Practices.All(one => one.Verdict is LedgerVerdict.Whole);
    }

    /// <summary>No practice is there.</summary>
    public sealed record NoPractice : LedgerVerified;

    /// <summary>The store has no ledger yet.</summary>
    public sealed record UpgradeFirst : LedgerVerified;

    /// <summary>A line of the file with the heads is none of ours, or its mark is not of this practice.</summary>
    public sealed record BadHead(int Line, bool IsForged) : LedgerVerified;

    /// <summary>Neither the passphrase nor the key file of this practice.</summary>
    public sealed record DoesNotOpen : LedgerVerified;
}
