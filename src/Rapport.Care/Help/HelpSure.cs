namespace Rapport.Care;

/// <summary>How sure a number is, before the practice has looked itself. None was ever dialled by us.</summary>
public enum HelpSure
{
    /// <summary>Seen in the named source, dated 2022 or later.</summary>
    Read,

    /// <summary>Seen in the named source, which is older than 2022 or bears no date.</summary>
    ReadOld,

    /// <summary>From memory; must be checked before it is shown.</summary>
    Recalled,
}
