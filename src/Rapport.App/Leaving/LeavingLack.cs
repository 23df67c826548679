namespace Rapport.App.Leaving;

/// <summary>Why a course of work is not settled.</summary>
public enum LeavingLack
{
    /// <summary>Nobody said what becomes of it.</summary>
    NotSaid = 0,

    /// <summary>Who was chosen cannot take over, or nobody else is in charge.</summary>
    NotPossible = 1,

    /// <summary>Somebody has to look at an answer first, so it cannot end.</summary>
    NeedsSomebody = 2,
}
