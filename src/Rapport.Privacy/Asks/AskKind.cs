namespace Rapport.Privacy;

/// <summary>What a client asks for on their own page. Numbers are hashed by name into the ledger: none is ever changed or used again.</summary>
public enum AskKind
{
    /// <summary>"This wasn't me."</summary>
    NotMe = 1,

    /// <summary>"I want this changed."</summary>
    Change = 2,

    /// <summary>"Forget me."</summary>
    Forget = 3,

    /// <summary>They took everything away with them; it is answered by itself at the same moment.</summary>
    Copy = 4,
}
