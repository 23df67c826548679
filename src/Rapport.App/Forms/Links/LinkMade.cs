using Rapport.Care;

namespace Rapport.App.Forms;

/// <summary>What came of making a link.</summary>
public abstract record LinkMade
{
    private LinkMade() { }

    /// <summary>It is there.</summary>
    /// <param name="Token">Known here and to its reader, nowhere else.</param>
    /// <param name="Link">The link.</param>
    public sealed record Made(FormToken Token, FormLink Link) : LinkMade;

    /// <summary>It was written into the outbox for the client.</summary>
    /// <param name="Link">The link.</param>
    public sealed record Queued(FormLink Link) : LinkMade;

    /// <summary>What keeps it from going out.</summary>
    /// <param name="Lacks">Each of them.</param>
    public sealed record Lacking(IReadOnlyList<LinkLack> Lacks) : LinkMade;

    /// <summary>The client may not be written to by e-mail.</summary>
    /// <param name="Why">The decision.</param>
    public sealed record MayNotContact(ContactDecision Why) : LinkMade;

    /// <summary>The form is in already.</summary>
    /// <param name="At">Since when.</param>
    public sealed record AlreadyIn(DateTimeOffset At) : LinkMade;

    /// <summary>A screen would be handed over before its form opens.</summary>
    /// <param name="Opens">When it does.</param>
    public sealed record NotYet(DateTimeOffset Opens) : LinkMade;

    /// <summary>No such session of this client, or it does not take place.</summary>
    public sealed record NoSession : LinkMade;
}
