using Rapport.Privacy;

namespace Rapport.App.Guardians;

/// <summary>A guardian with what they may be given today and how it came about.</summary>
/// <param name="Grant">What was asked for.</param>
/// <param name="Steps">What was done about it, the first first.</param>
/// <param name="Scope">How much they may be given today.</param>
public sealed record GuardianSeen(GuardianGrant Grant, IReadOnlyList<GuardianStep> Steps, GuardianScope Scope)
{
    /// <summary>Whether it waits for a second person.</summary>
    public bool IsWaiting => !Steps.Any(one => one.Kind != GuardianStepKind.Asked);

    /// <summary>Whether it was ended or refused.</summary>
    public bool IsOver => Steps.Any(one => one.Kind is GuardianStepKind.Ended or GuardianStepKind.Refused);
}
