using Rapport.Care;

namespace Rapport.App.Today;

/// <summary>Somebody opened the brief of a session.</summary>
public sealed record BriefRead(Id<Session> Session, Id<Person> Person, DateTimeOffset At);
