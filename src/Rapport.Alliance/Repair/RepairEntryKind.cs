namespace Rapport.Alliance;

/// <summary>What an entry in a repair is.</summary>
public enum RepairEntryKind
{
    /// <summary>It began.</summary>
    Began = 0,

    /// <summary>The therapist sees its kind in another way.</summary>
    Kind = 1,

    /// <summary>What may have led to it.</summary>
    MayHaveLed = 2,

    /// <summary>Something was done: a step of one of the two phases.</summary>
    Step = 3,

    /// <summary>What the client said about it.</summary>
    ClientSaid = 4,

    /// <summary>How it is now, in the client's own word.</summary>
    ClientsWord = 5,

    /// <summary>It was closed.</summary>
    Closed = 6,
}
