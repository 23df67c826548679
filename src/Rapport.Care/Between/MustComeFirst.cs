namespace Rapport.Care;

/// <summary>What the client says must come first today. It leads the brief, before any signal.</summary>
/// <param name="Session">In which session.</param>
/// <param name="Client">Who says it.</param>
/// <param name="Words">In their words; empty where they only marked that there is something.</param>
/// <param name="At">When.</param>
public sealed record MustComeFirst(Id<Session> Session, Id<Client> Client, string Words, DateTimeOffset At);
