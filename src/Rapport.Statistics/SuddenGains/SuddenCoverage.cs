namespace Rapport.Statistics.SuddenGains;

/// <summary>Counts how many intervals could be judged at all. Add every client's course.</summary>
/// <param name="criteria">What was looked for.</param>
public sealed class SuddenCoverage(SuddenCriteria criteria)
{
    /// <summary>Intervals between columns.</summary>
    public int Between { get; private set; }

    /// <summary>Intervals that the rule judges where no session is missing.</summary>
    public int Judgeable { get; private set; }

    /// <summary>Those with enough sessions around them to be judged by all three criteria.</summary>
    public int Available { get; private set; }

    /// <summary>Those without.</summary>
    public int NotAvailable { get; private set; }

    /// <summary>Adds one client's course.</summary>
    /// <param name="scores">One place a session; NaN is missing.</param>
    public void Add(ReadOnlySpan<double> scores)
    {
        var extra = criteria.FromFirst && criteria.Published.HasFlag(PublishedForms.ExtraInterval) ? 1 : 0;
        Between += Math.Max(0, scores.Length - 1);
        Judgeable += Math.Max(0, SuddenJudge.Intervals(scores.Length) + extra);
        for (var i = 0; i < SuddenJudge.Intervals(scores.Length); i++)
        {
            if (IsAvailable(scores, i)) Available++;
            else NotAvailable++;
        }
    }

    /// <summary>Whether at least one interval of the course could be judged by all three criteria.</summary>
    /// <param name="scores">One place a session; NaN is missing.</param>
    public static bool CanBeJudged(ReadOnlySpan<double> scores)
    {
        for (var i = 0; i < SuddenJudge.Intervals(scores.Length); i++)
        {
            if (IsAvailable(scores, i)) return true;
        }
        return false;
    }

    /// <summary>Whether the course has at least so many sessions with a score.</summary>
    /// <param name="scores">One place a session; NaN is missing.</param>
    /// <param name="sessions">How many are asked for.</param>
    public static bool HasSessions(ReadOnlySpan<double> scores, int sessions)
    {
        var present = 0;
        foreach (var score in scores) present += double.IsNaN(score) ? 0 : 1;
        return present >= sessions;
    }

    // The sessions on both sides, and one more within two before and within two after.
    private static bool IsAvailable(ReadOnlySpan<double> scores, int interval)
    {
        bool Present(ReadOnlySpan<double> all, int at) => at >= 0 && at < all.Length && !double.IsNaN(all[at]);
        return Present(scores, interval + 1) && Present(scores, interval + 2)
            && (Present(scores, interval) || Present(scores, interval - 1))
            && (Present(scores, interval + 3) || Present(scores, interval + 4));
    }
}
