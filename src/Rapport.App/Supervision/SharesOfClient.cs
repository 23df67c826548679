using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Supervision;

/// <summary>To whom a client's work is and was shown, and to whom it could be.</summary>
/// <param name="Client">Whose work.</param>
/// <param name="Shares">Every share with its supervisor, the newest first.</param>
/// <param name="Supervisors">Who supervises here and may see it.</param>
/// <param name="FirstSession">The day of the first session; null where there is none.</param>
public sealed record SharesOfClient(Client Client, IReadOnlyList<(CaseShare Share, Person Supervisor)> Shares, IReadOnlyList<Person> Supervisors, DateTimeOffset? FirstSession);
