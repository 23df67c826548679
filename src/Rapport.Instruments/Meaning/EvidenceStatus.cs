namespace Rapport.Instruments;

/// <summary>How sure a fact about an instrument is.</summary>
public enum EvidenceStatus
{
    /// <summary>Nobody wrote down where it comes from.</summary>
    Unknown,

    /// <summary>Seen in the named source.</summary>
    Read,

    /// <summary>From memory, well known; to be checked against the owner's form.</summary>
    Recalled,

    /// <summary>From memory and possibly wrong; to be checked before anything rests on it.</summary>
    RecalledUncertain,

    /// <summary>Computed from other figures of the same definition; the source names the formula.</summary>
    Derived,

    /// <summary>Assumed by this project, not measured by anybody.</summary>
    Assumed,

    /// <summary>A rule that this project made for its own instrument.</summary>
    Own,
}
