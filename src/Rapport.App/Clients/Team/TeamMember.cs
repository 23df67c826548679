using Rapport.Care;

namespace Rapport.App.Clients;

/// <summary>One assignment with the name of who holds it.</summary>
public sealed record TeamMember(Assignment Assignment, Person Person);
