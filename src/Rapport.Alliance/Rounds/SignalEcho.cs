namespace Rapport.Alliance;

/// <summary>Another rule that said the same of a session as the signal that is shown.</summary>
/// <param name="Rule">Which rule.</param>
/// <param name="Level">How much it asked of the therapist.</param>
/// <param name="Reason">What it saw and how sure that is.</param>
public sealed record SignalEcho(RuleCard Rule, Verdict Level, string Reason)
{
    /// <summary>The figures it rested on.</summary>
    public IReadOnlyList<Figure> Inputs { get; init; } = [];

    internal static SignalEcho Of(ExplainedVerdict verdict) => new(verdict.Rule, verdict.Judgement.Verdict, verdict.Reason) { Inputs = verdict.Figures };
}
