namespace Rapport.Care;

/// <summary>What keeps a form from going out by link.</summary>
public enum LinkLack
{
    /// <summary>No https address that a phone could reach: this computer or paper instead.</summary>
    PublicAddress,

    /// <summary>The practice has not said when it is open, so nobody can say truthfully when a risk answer is read.</summary>
    Hours,

    /// <summary>Nobody covers when the therapist is away.</summary>
    Cover,

    /// <summary>The practice's own number is missing, or the help lines of its country were not confirmed within 180 days.</summary>
    Numbers,
}
