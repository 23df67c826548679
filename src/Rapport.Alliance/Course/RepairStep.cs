namespace Rapport.Alliance;

/// <summary>What a therapist did about a rupture, S1 to S10 of docs/methods/rupture-course.md, in our own words (structure after Eubanks, Muran and Safran 2015).</summary>
public enum RepairStep
{
    /// <summary>S1: cleared up a misunderstanding.</summary>
    ClearedUp = 1,

    /// <summary>S2: changed what they work on or towards.</summary>
    ChangedGoalOrMethod = 2,

    /// <summary>S3: explained the reason for a method.</summary>
    ExplainedReason = 3,

    /// <summary>S4: invited feelings about the therapist or the therapy.</summary>
    InvitedFeelings = 4,

    /// <summary>S5: owned their own part.</summary>
    OwnedPart = 5,

    /// <summary>S6: shared their own inner state.</summary>
    SharedState = 6,

    /// <summary>S7: linked it to the pattern between the two.</summary>
    LinkedBetweenUs = 7,

    /// <summary>S8: linked it to patterns elsewhere.</summary>
    LinkedElsewhere = 8,

    /// <summary>S9: said that guarding oneself made sense.</summary>
    ValidatedGuarding = 9,

    /// <summary>S10: came back to the work.</summary>
    Refocused = 10,
}
