namespace Rapport.Alliance.Alarms;

/// <summary>The rules that are compared on the same data, all made from one prior.</summary>
public static class Rivals
{
    /// <summary>Level prompt, drop, chart, exact baseline, moving average, cumulative sum, forecast, own mean - 2 SD and R6, in this order.</summary>
    /// <param name="prior">What is known before the first session.</param>
    /// <param name="scale">The instrument; its floor applies where a rule has one.</param>
    public static IReadOnlyList<SessionRule> From(PracticePrior prior, ScoreScale scale)
    {
        ArgumentNullException.ThrowIfNull(prior);
        var noise = Math.Sqrt(prior.Noise);
        var baseline = new SmoothedBaseline(noise);
        return
        [
            new LevelPrompt(prior.Mean, scale), new AdjacentDrop(new(), scale), new ControlChart(5, scale), new OwnBaseline(0.02, scale),
            new Ewma(baseline, scale), new Cusum(baseline, scale), new SmoothedForecast(noise, scale), new OwnMean(scale), new LevelRule(prior, scale),
        ];
    }
}
