namespace Rapport.Care;

/// <summary>How an agreement was accepted.</summary>
public enum AgreementManner
{
    /// <summary>Together, on a screen of the practice.</summary>
    Screen = 0,

    /// <summary>On a signed sheet that the practice keeps.</summary>
    Paper = 1,
}
