using Rapport.Care;

namespace Rapport.App.Sessions;

/// <summary>A session, and whose it must be for anything to be found.</summary>
public sealed record AtSession(Id<Client> Client, Id<Session> Session);
