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

    /// <summary>A hold on erasing a record began or ended.</summary>
    Hold = 4,

    /// <summary>A guardian was to be let see something: asked, approved, refused, ended.</summary>
    Guardian = 5,

    /// <summary>What a therapist wrote for themselves was opened or destroyed by the two people they named.</summary>
    Will = 7,

    /// <summary>A therapist left, and it was decided who goes on with a client of theirs.</summary>
    HandedOver = 8,

    /// <summary>A client asked for something on their own page, the person being to whom it was put; or the answer, the person being who gave it.</summary>
    Ask = 6,

    /// <summary>A piece of work was shown to a supervisor.</summary>
    Share = 9,

    /// <summary>A record was opened in an emergency.</summary>
    Emergency = 10,
}
