using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Supervision;

/// <summary>A piece of work as a supervisor sees it: nothing in it says who the client is.</summary>
/// <param name="Share">What is shown, and until when.</param>
/// <param name="Therapist">Who shows it.</param>
/// <param name="Sessions">The sessions of the days that are shown, the first one first.</param>
public sealed record SharedCase(CaseShare Share, Person Therapist, IReadOnlyList<SharedSession> Sessions);
