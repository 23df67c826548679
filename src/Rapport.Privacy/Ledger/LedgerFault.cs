namespace Rapport.Privacy;

/// <summary>What is wrong with an entry of a ledger.</summary>
public enum LedgerFault
{
    /// <summary>Something in it was changed.</summary>
    Changed = 0,

    /// <summary>It does not follow from the one before: that one was rewritten, or both stand in another order.</summary>
    DoesNotFollow = 1,

    /// <summary>It is not there, though there are later ones.</summary>
    Missing = 2,

    /// <summary>A head that was kept outside names it, and the ledger ends before it.</summary>
    CutOff = 3,

    /// <summary>A head that was kept outside names another hash for it: the ledger was written anew.</summary>
    OtherThanHead = 4,

    /// <summary>The row that it stands for was changed or is gone.</summary>
    RowDiffers = 5,
}
