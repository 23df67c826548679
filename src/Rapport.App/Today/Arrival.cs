using Rapport.Care;

namespace Rapport.App.Today;

/// <summary>Something came in about a session: ids and a case, no word of it.</summary>
public sealed record Arrival(Id<Client> Client, Id<Session> Session, ArrivalKind Kind);
