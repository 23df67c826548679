namespace Rapport.Privacy;

/// <summary>What an entry of the ledger tells. Numbers are hashed: none is ever changed or used again.</summary>
public enum LedgerKind
{
    /// <summary>Somebody of the practice looked at a client's record.</summary>
    Look = 1,

    /// <summary>Something of a client's record went to somebody else.</summary>
    Disclosure = 2,

    /// <summary>A client asked to be forgotten, and it was written down by whom.</summary>
    Forgetting = 3,
}
