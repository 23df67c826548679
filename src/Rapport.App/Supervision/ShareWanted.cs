using Rapport.Care;

namespace Rapport.App.Supervision;

/// <summary>What a therapist wants to show to a supervisor.</summary>
/// <param name="Supervisor">To whom.</param>
/// <param name="FirstDay">The first day whose sessions are shown.</param>
/// <param name="LastDay">The last day whose sessions are shown.</param>
/// <param name="Until">The first moment at which nothing is shown any more.</param>
/// <param name="Question">What they would like to look at.</param>
public sealed record ShareWanted(Id<Person> Supervisor, DateOnly FirstDay, DateOnly LastDay, DateTimeOffset Until, string Question);
