using Rapport.Care;

namespace Rapport.Privacy;

/// <summary>
/// The one decision about what a guardian may be given. Whatever denies goes before whatever allows: without a second person, after an end, from the
/// age at which it is asked again, against the client's own decision there is nothing; an order leaves at most what it leaves. See docs/decisions/0137.
/// </summary>
public static class GuardianPolicy
{
    /// <summary>How much this guardian may be given on a day. What is known of another guardian changes nothing.</summary>
    /// <param name="grant">What was asked for.</param>
    /// <param name="steps">What was done about the client's grants; those of other grants are ignored.</param>
    /// <param name="day">The practice's day.</param>
    public static GuardianScope Decide(GuardianGrant grant, IReadOnlyCollection<GuardianStep> steps, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(grant);
        ArgumentNullException.ThrowIfNull(steps);
        if (IsDenied(grant, [.. steps.Where(one => one.Grant == grant.Id)], day)) return GuardianScope.Nothing;
        return grant.OrderLeaves is { } leaves && leaves < grant.Scope ? leaves : grant.Scope;
    }

    /// <summary>Whether this person may say yes or no to a grant: it still waits, and it is not who asked for it.</summary>
    /// <param name="grant">What was asked for.</param>
    /// <param name="steps">What was done about it.</param>
    /// <param name="person">Who.</param>
    public static bool MayDecide(GuardianGrant grant, IReadOnlyCollection<GuardianStep> steps, Id<Person> person)
    {
        ArgumentNullException.ThrowIfNull(grant);
        ArgumentNullException.ThrowIfNull(steps);
        return person != grant.Person && !steps.Any(one => one.Grant == grant.Id && one.Kind != GuardianStepKind.Asked);
    }

    private static bool IsDenied(GuardianGrant grant, List<GuardianStep> steps, DateOnly day) =>
        !steps.Exists(one => one.Kind == GuardianStepKind.Approved && one.Person != grant.Person)
        || steps.Exists(one => one.Kind is GuardianStepKind.Refused or GuardianStepKind.Ended)
        || day > grant.Until
        || GuardianGrant.AgeOn(grant.BornOn, day) >= grant.AskAgainAt
        || grant.Competence == Competence.DecidesAgainst;
}
