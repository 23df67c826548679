namespace Rapport.Care;

/// <summary>What came of a form that was sent.</summary>
public abstract record FormReceived
{
    private FormReceived() { }

    /// <summary>It was taken in.</summary>
    /// <param name="Answers">What to keep, one for each instrument.</param>
    public sealed record Accepted(IReadOnlyList<FormAnswer> Answers) : FormReceived;

    /// <summary>The same submission came before; the client is thanked in the same way.</summary>
    /// <param name="At">When it was taken in.</param>
    public sealed record AlreadyReceived(DateTimeOffset At) : FormReceived;

    /// <summary>The link is no longer valid.</summary>
    public sealed record LinkExpired : FormReceived;

    /// <summary>The link was taken back.</summary>
    public sealed record LinkRevoked : FormReceived;

    /// <summary>Something else was sent by this link, from another device or another time.</summary>
    public sealed record LinkUsed : FormReceived;

    /// <summary>The link is not valid yet.</summary>
    /// <param name="OpensAt">From when on it is.</param>
    public sealed record LinkNotYetOpen(DateTimeOffset OpensAt) : FormReceived;

    /// <summary>A form for the same session and purpose was taken in another way; it stays as it is.</summary>
    /// <param name="At">When it was taken in.</param>
    public sealed record AnotherStands(DateTimeOffset At) : FormReceived;
}
