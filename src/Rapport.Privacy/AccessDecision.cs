namespace Rapport.Privacy;

/// <summary>Whether somebody may look.</summary>
public abstract record AccessDecision
{
    private AccessDecision() { }

    /// <summary>They may, and it is written down.</summary>
    /// <param name="Reason">By which right.</param>
    public sealed record Allowed(AccessReason Reason) : AccessDecision;

    /// <summary>For them it is as if it did not exist. It says nothing about why.</summary>
    public sealed record NotYours : AccessDecision;
}
