using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Leaving;

/// <summary>What somebody decided about one course of work.</summary>
/// <param name="How">What becomes of it.</param>
/// <param name="To">Who takes over; null for nobody new.</param>
/// <param name="CancelsSessions">Whether the sessions to come are cancelled, and not kept at their hours. Where the work ends they always are.</param>
public sealed record WorkDecided(WorkGoes How, Id<Person>? To, bool CancelsSessions);
