namespace Rapport.Alliance;

/// <summary>The sentences that several rules share.</summary>
internal static class Strain
{
    /// <summary>The rating fell more than usual, or rose where lower is better; or it did so before and is not back yet.</summary>
    /// <param name="scale">The instrument.</param>
    /// <param name="before">Where the rating stood.</param>
    /// <param name="ratings">The last two ratings; the first of them NaN where there is only one.</param>
    /// <param name="falseShare">The share of ordinary sessions that look like this; NaN where it is not known.</param>
    public static SignalSentences Possible(ScoreScale scale, double before, (double Last, double Now) ratings, double falseShare) =>
        SignalBook.English.Say("possible-rupture" + (scale.Sign * (ratings.Last - ratings.Now) <= 0 ? "-still" : "") + (scale.Sign > 0 ? "" : "-lower"),
            ("before", Plain.Level(before, scale)), ("now", Plain.Score(ratings.Now)), ("max", Plain.Highest(scale)),
            ("ordinary", Plain.Ordinary(falseShare)), ("otherSigns", ""));

    /// <summary>Nothing beyond the usual ups and downs; only for rules that look at them.</summary>
    public static SignalSentences None() => SignalBook.English.Say("quiet");

    /// <summary>Nothing to say, from a rule that does not look at ups and downs.</summary>
    public static SignalSentences Nothing() => SignalBook.English.Say("nothing-to-add");
}
