namespace Rapport.Alliance;

/// <summary>
/// A rule that looks at a series of sessions as it grows. What it says about a session rests on that session and
/// those before it, so that no later session can change it.
/// </summary>
public abstract class SessionRule
{
    private protected SessionRule(RuleCard card, ScoreScale scale) => (Card, Scale) = (card, scale);

    /// <summary>Which rule this is.</summary>
    public RuleCard Card { get; }

    /// <summary>What the rule knows about the instrument.</summary>
    public ScoreScale Scale { get; }

    /// <summary>Starts on a new client or a new episode.</summary>
    public abstract SessionRun Begin();

    /// <summary>What the rule says about every session of a series.</summary>
    /// <param name="series">Sessions in ascending order.</param>
    /// <exception cref="ArgumentException">Sessions that do not ascend.</exception>
    public IReadOnlyList<Judgement> Judge(IEnumerable<SessionScore> series)
    {
        ArgumentNullException.ThrowIfNull(series);
        var run = Begin();
        return [.. series.Select(run.Next)];
    }
}
