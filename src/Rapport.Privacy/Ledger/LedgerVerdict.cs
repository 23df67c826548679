namespace Rapport.Privacy;

/// <summary>Whether a ledger is as it was written.</summary>
public abstract record LedgerVerdict
{
    private LedgerVerdict() { }

    /// <summary>Every entry follows from the one before, and every head that was kept outside fits.</summary>
    /// <param name="Head">Its end.</param>
    /// <param name="HeadsMet">How many heads that were kept outside were compared.</param>
    public sealed record Whole(LedgerHead Head, int HeadsMet) : LedgerVerdict;

    /// <summary>The first entry that is not as it was written.</summary>
    /// <param name="Number">Its number.</param>
    /// <param name="Fault">What is wrong there.</param>
    public sealed record Broken(long Number, LedgerFault Fault) : LedgerVerdict;
}
