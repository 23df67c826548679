using Rapport.Care;

namespace Rapport.Privacy;

/// <summary>Somebody of the practice, with everything that decides what they may see.</summary>
/// <param name="Person">Who.</param>
/// <param name="Assignments">Where they work or stand in; those of other people are ignored.</param>
/// <param name="Bars">What they must not see; those of other people are ignored.</param>
public sealed record Reader(Person Person, IReadOnlyCollection<Assignment> Assignments, IReadOnlyCollection<Barred> Bars)
{
    /// <summary>What therapists show them as a supervisor; shares with other people are ignored.</summary>
    public IReadOnlyCollection<CaseShare> Shares { get; init; } = [];

    /// <summary>What they opened in an emergency; those of other people are ignored.</summary>
    public IReadOnlyCollection<EmergencyLook> Emergencies { get; init; } = [];
}
