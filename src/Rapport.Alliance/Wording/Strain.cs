namespace Rapport.Alliance;

/// <summary>The sentences that several rules share.</summary>
internal static class Strain
{
    /// <summary>The rating fell more than usual, or rose where lower is better.</summary>
    public static SignalSentences Possible(ScoreScale scale, double before, double now, double falseShare) =>
        SignalBook.English.Say(scale.Sign > 0 ? "possible-rupture" : "possible-rupture-lower",
            ("before", Plain.Score(before)), ("now", Plain.Score(now)), ("max", Plain.Highest(scale)),
            ("falsePer100", Plain.Per100(falseShare)), ("otherSigns", ""));

    /// <summary>Nothing beyond the usual ups and downs.</summary>
    public static SignalSentences None() => SignalBook.English.Say("quiet");
}
