namespace Rapport.Alliance;

/// <summary>What R6 read in one rated session.</summary>
/// <param name="Session">The place of the session among those held, from 1.</param>
/// <param name="Z">How far below the forecast the rating lay, in standard deviations of the forecast.</param>
/// <param name="P">The share of ordinary sessions as low as this one, 0 to 1.</param>
public sealed record LevelReading(int Session, double Z, double P)
{
    /// <summary>Whether it is the client's first rating, which is never an alarm and never counts as a quiet session.</summary>
    public bool IsFirst { get; init; }

    internal static LevelReading Of(ExplainedVerdict verdict) =>
        new(verdict.Score.Session, verdict.Judgement.Statistic, verdict.Judgement.P) { IsFirst = double.IsNaN(verdict.Judgement.Alarm) };
}
