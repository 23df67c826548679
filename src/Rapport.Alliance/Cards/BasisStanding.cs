namespace Rapport.Alliance;

/// <summary>How well a source behind a text was looked at.</summary>
public enum BasisStanding
{
    /// <summary>It was read.</summary>
    Read,

    /// <summary>A part was read, such as the abstract; pages or labels are from memory.</summary>
    PartlyRead,

    /// <summary>From memory; must be checked before it is printed.</summary>
    Recalled,

    /// <summary>Computed by ourselves.</summary>
    Computed,

    /// <summary>No study is claimed.</summary>
    None,
}
