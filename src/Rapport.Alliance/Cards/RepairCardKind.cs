namespace Rapport.Alliance;

/// <summary>The pile a wording card lies in.</summary>
public enum RepairCardKind
{
    /// <summary>Moving away.</summary>
    Withdrawal,

    /// <summary>Moving against.</summary>
    Confrontation,

    /// <summary>Not clear which, or seen only in the answers.</summary>
    Unsure,
}
