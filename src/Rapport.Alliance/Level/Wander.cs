namespace Rapport.Alliance;

/// <summary>How long a client's level had to wander since the last rating: by weeks where dates exist, else by session numbers, never both.</summary>
public static class Wander
{
    private const double MostWeeks = 4;

    /// <summary>Weeks between the two ratings, at most 4, where both dates are known; else 1 for the next session and 1 more for each missing number.</summary>
    /// <param name="last">The last rated session.</param>
    /// <param name="now">The session rated now.</param>
    /// <exception cref="ArgumentException">A date before the last one.</exception>
    public static double Between(SessionScore last, SessionScore now)
    {
        if (last.Date is not { } before || now.Date is not { } today) return now.Session - last.Session;
        var days = today.DayNumber - before.DayNumber;
        return days >= 0 ? Math.Min(days / 7.0, MostWeeks) : throw new ArgumentException("dates ascend with the sessions", nameof(now));
    }
}
