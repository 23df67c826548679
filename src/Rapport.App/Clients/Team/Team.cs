using Rapport.Care;

namespace Rapport.App.Clients;

/// <summary>Who works with somebody now and who did.</summary>
public sealed record Team(Client Client, Episode Episode, IReadOnlyList<TeamMember> Members, IReadOnlyList<Person> Therapists);
