namespace Rapport.Alliance;

/// <summary>
/// The retrospective forms of R2 and R3, for research export only: they look at the whole course, so that a later session
/// can change what they said about an earlier one, and a large drop can hide a smaller one by widening the limits.
/// They are never shown to a therapist as a signal.
/// </summary>
public static class ResearchExport
{
    /// <summary>Every drop of a finished or running course, measured by all of its differences.</summary>
    /// <param name="course">Sessions in ascending order; missing ones are left out, their numbers keep counting.</param>
    /// <param name="limits">The parameters.</param>
    /// <param name="scale">The instrument.</param>
    public static IReadOnlyList<DropFound> Drops(IReadOnlyList<SessionScore> course, StepLimits limits, ScoreScale scale)
    {
        var seen = course.Where(score => !score.IsMissing).ToList();
        var steps = new RunningMoments();
        for (var i = 1; i < seen.Count; i++) steps.Add(seen[i].Value - seen[i - 1].Value);
        var spread = StepLimits.Checked(limits).Spread(steps, scale);
        var last = course.Count == 0 ? 0 : course[^1].Session;
        return [.. Enumerable.Range(1, Math.Max(0, seen.Count - 1))
            .Where(i => Fall.Against(scale.Sign * (seen[i - 1].Value - seen[i].Value), spread) > limits.Deviations)
            .Select(i => Followed(seen, i, last, (limits, scale)))];
    }

    /// <summary>The retrospective chart of individual values over all sessions.</summary>
    /// <param name="course">Sessions in ascending order.</param>
    /// <param name="scale">The instrument.</param>
    /// <returns>The chart; null where fewer than two sessions leave it undefined.</returns>
    public static ChartLimits? Chart(IReadOnlyList<SessionScore> course, ScoreScale scale)
    {
        var seen = course.Where(score => !score.IsMissing).Select(score => score.Value).ToList();
        return seen.Count < 2 ? null : ChartLimits.Of(seen, scale);
    }

    private static DropFound Followed(List<SessionScore> seen, int at, int last, (StepLimits Limits, ScoreScale Scale) rule)
    {
        var (drop, horizon) = (seen[at], seen[at].Session + rule.Limits.Horizon);
        var size = rule.Scale.Sign * (seen[at - 1].Value - drop.Value);
        var wonBack = rule.Limits.ShareWonBack * size;
        foreach (var later in seen.Skip(at + 1).TakeWhile(later => later.Session <= horizon))
            if (rule.Scale.Sign * (later.Value - drop.Value) >= wonBack) return new(drop.Session, size, DropCourse.Repaired, later.Session);
        return new(drop.Session, size, last >= horizon ? DropCourse.Unrepaired : DropCourse.Open, null);
    }
}
