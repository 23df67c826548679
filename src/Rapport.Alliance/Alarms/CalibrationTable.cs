namespace Rapport.Alliance.Alarms;

/// <summary>Sorts a rule's p into tenths.</summary>
internal static class CalibrationTable
{
    private const int Bins = 10;

    public static Calibration Of(SessionRule rule, IReadOnlyList<KnownCourse> courses)
    {
        var sessions = courses.SelectMany(course => Sessions(rule, course)).ToList();
        var quiet = sessions.Where(session => session.IsQuiet).ToList();
        var ruptured = sessions.Where(session => session.IsRuptured).ToList();
        var baseRate = (double)ruptured.Count / (ruptured.Count + quiet.Count);
        return new()
        {
            Rule = rule.Card.Id,
            Bins = [.. Enumerable.Range(0, Bins).Select(bin => new CalibrationBin((double)bin / Bins, (bin + 1.0) / Bins, Count(quiet, bin), Count(ruptured, bin)))],
            BelowFive = Share(quiet, 0.05),
            BelowOne = Share(quiet, 0.01),
            Brier = rule is LevelRule ? Brier(quiet, ruptured, baseRate) : double.NaN,
            BrierOfBaseRate = baseRate * (1 - baseRate),
        };
    }

    private static IEnumerable<Known> Sessions(SessionRule rule, KnownCourse course)
    {
        var run = rule.Begin();
        foreach (var session in course.Sessions)
        {
            var judged = run.Next(session);
            if (double.IsNaN(judged.P) || double.IsNaN(judged.Alarm)) continue;
            yield return new(judged.P, judged.Alarm, course.IsQuiet(session.Session), session.Session >= course.Onset && session.Session <= (course.End ?? course.Onset));
        }
    }

    private static int Count(List<Known> sessions, int bin) => sessions.Count(session => Math.Min(Bins - 1, (int)(session.P * Bins)) == bin);

    private static double Share(List<Known> quiet, double p) => (double)quiet.Count(session => session.P < p) / quiet.Count;

    private static double Brier(List<Known> quiet, List<Known> ruptured, double baseRate) =>
        baseRate is not (> 0 and < 1) ? double.NaN
        : (quiet.Sum(s => Math.Pow(SomethingHappened.Probability(s.Alarm, baseRate), 2)) + ruptured.Sum(s => Math.Pow(1 - SomethingHappened.Probability(s.Alarm, baseRate), 2)))
            / (quiet.Count + ruptured.Count);

    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
    private readonly record struct Known(double P, double Alarm, bool IsQuiet, bool IsRuptured);
}
