namespace Rapport.Alliance;

/// <summary>The two phases of a repair: first hear and understand, in a later session change things. See docs/decisions/0073.</summary>
public static class RepairPhase
{
    extension(RepairStep step)
    {
        /// <summary>1: validate and explore. 2: change how they work, or link to patterns; only in a later session.</summary>
        /// <exception cref="ArgumentOutOfRangeException">A value that is no step.</exception>
        public int Phase => step switch
        {
            RepairStep.ClearedUp or RepairStep.InvitedFeelings or RepairStep.OwnedPart or RepairStep.SharedState or RepairStep.ValidatedGuarding => 1,
            RepairStep.ChangedGoalOrMethod or RepairStep.ExplainedReason or RepairStep.LinkedBetweenUs or RepairStep.LinkedElsewhere or RepairStep.Refocused => 2,
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "no such step"),
        };
    }
}
