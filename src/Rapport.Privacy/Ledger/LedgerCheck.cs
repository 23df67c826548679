using Rapport.Care;

namespace Rapport.Privacy;

/// <summary>Goes through the ledger of one practice, entry by entry, in memory for one entry and the heads only.</summary>
/// <param name="practice">Whose ledger.</param>
/// <param name="heads">What was kept of it outside; those of other practices are ignored.</param>
public sealed class LedgerCheck(Id<Practice> practice, IEnumerable<LedgerHead> heads)
{
    private readonly ILookup<long, LedgerHead> _heads = heads.Where(head => head.Practice == practice).ToLookup(head => head.Number);
    private LedgerHead _end = LedgerHead.Of(practice);
    private LedgerVerdict.Broken? _broken;
    private int _met;

    /// <summary>The next entry, in the order of their numbers; after the first bad one the rest is ignored.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="row">What the row that it stands for tells of itself; null where it is gone.</param>
    public void Take(LedgerEntry entry, LedgerFact? row)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (_broken is not null) return;
        if (Fault(entry, row) is { } fault) _broken = new(fault == LedgerFault.Missing ? _end.Number + 1 : entry.Number, fault);
        else (_end, _met) = (entry.Head, _met + _heads[entry.Number].Count());
    }

    /// <summary>After the last entry.</summary>
    public LedgerVerdict Done()
    {
        if (_broken is not null) return _broken;
        return _heads.Any(of => of.Key > _end.Number)
            ? new LedgerVerdict.Broken(_end.Number + 1, LedgerFault.CutOff)
            : new LedgerVerdict.Whole(_end, _met);
    }

    private LedgerFault? Fault(LedgerEntry entry, LedgerFact? row) => entry switch
    {
        _ when entry.Practice != practice || entry.Number <= _end.Number => LedgerFault.DoesNotFollow,
        _ when entry.Number != _end.Number + 1 => LedgerFault.Missing,
        _ when !entry.Previous.AsSpan().SequenceEqual(_end.Hash) => LedgerFault.DoesNotFollow,
        _ when !entry.Hash.AsSpan().SequenceEqual(entry.Reckon()) => LedgerFault.Changed,
        _ when _heads[entry.Number].Any(head => !head.Hash.AsSpan().SequenceEqual(entry.Hash)) => LedgerFault.OtherThanHead,
        _ when row is null || !entry.Tells(row) => LedgerFault.RowDiffers,
        _ => null,
    };
}
