namespace Rapport.Privacy;

/// <summary>What was done about what a client asked for. Numbers are hashed by name into the ledger: none is ever changed or used again.</summary>
public enum AskOutcome
{
    /// <summary>All of it.</summary>
    Done = 1,

    /// <summary>Some of it; the words say what and why.</summary>
    Partly = 2,

    /// <summary>Nothing; the words say why.</summary>
    NotDone = 3,
}
