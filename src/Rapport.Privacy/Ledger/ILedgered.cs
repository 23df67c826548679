namespace Rapport.Privacy;

/// <summary>A row that is written once and stands in the ledger as well, by the same save.</summary>
public interface ILedgered
{
    /// <summary>What the ledger keeps of it.</summary>
    LedgerFact Fact { get; }
}
