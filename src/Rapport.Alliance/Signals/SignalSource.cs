using Rapport.Care;

namespace Rapport.Alliance;

/// <summary>About which session of which client something is said, and when.</summary>
/// <param name="Id">Identifier of the signal.</param>
/// <param name="Client">About whom.</param>
/// <param name="Session">After which session.</param>
/// <param name="At">When.</param>
public sealed record SignalSource(Id<Signal> Id, Id<Client> Client, Id<Session> Session, DateTimeOffset At);
