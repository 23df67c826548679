namespace Rapport.Care;

/// <summary>Who accepts an agreement.</summary>
public enum AgreementParty
{
    /// <summary>The client.</summary>
    Client = 0,

    /// <summary>The therapist who works with them.</summary>
    Therapist = 1,
}
