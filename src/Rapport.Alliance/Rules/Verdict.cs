namespace Rapport.Alliance;

/// <summary>What a rule says about one session. Ordered by how much it asks of the therapist, not by how ill anybody is.</summary>
public enum Verdict
{
    /// <summary>The rule had enough to go by and has nothing to say. It does not mean that all is well.</summary>
    None = 0,

    /// <summary>A line in the brief, a reason to ask.</summary>
    Prompt = 1,

    /// <summary>A sentence on Today.</summary>
    Amber = 2,

    /// <summary>A sentence on Today, first, and to the person covering.</summary>
    Red = 3,

    /// <summary>Past the cut twice in a row and reliably changed: time to talk about what comes next.</summary>
    GoodEnough = 4,

    /// <summary>Something for one person to learn from, seen by that person alone.</summary>
    Flag = 5,

    /// <summary>The least that the rule needs is not there: nothing can be said, neither that all is well nor that it is not.</summary>
    NotEnoughData = 6,
}
