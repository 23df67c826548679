using Rapport.Care;

namespace Rapport.App.Briefing;

/// <summary>Somebody who works with the client now.</summary>
public sealed record BriefPerson(Assignment Assignment, Person Person);
