namespace Rapport.Alliance.Alarms;

/// <summary>One rule's statistics on all clients: of ordinary sessions in descending order, and of each rupture's window.</summary>
internal sealed class RuleStatistics
{
    private readonly double[] _quiet;
    private readonly int[] _client;
    private readonly List<(int Client, double[] Window)> _ruptures;

    private RuleStatistics(List<(double Value, int Client)> quiet, List<(int Client, double[] Window)> ruptures)
    {
        quiet.Sort((a, b) => b.Value != a.Value ? b.Value.CompareTo(a.Value) : a.Client.CompareTo(b.Client));
        _quiet = [.. quiet.Select(session => session.Value)];
        _client = [.. quiet.Select(session => session.Client)];
        _ruptures = ruptures;
    }

    public bool IsEmpty => _quiet.Length == 0 || _ruptures.Count == 0;

    public static RuleStatistics Of(SessionRule rule, IReadOnlyList<KnownCourse> courses, int window)
    {
        var quiet = new List<(double, int)>();
        var ruptures = new List<(int, double[])>();
        for (var client = 0; client < courses.Count; client++)
        {
            var course = courses[client];
            var run = rule.Begin();
            var found = Enumerable.Repeat(double.NegativeInfinity, course.Onset is null ? 0 : window).ToArray();
            foreach (var session in course.Sessions)
            {
                var alarm = run.Next(session).Alarm;
                if (double.IsNaN(alarm)) continue;
                if (course.IsQuiet(session.Session)) quiet.Add((alarm, client));
                if (course.Onset is { } onset && session.Session >= onset && session.Session < onset + window) found[session.Session - onset] = alarm;
            }
            if (course.Onset is not null) ruptures.Add((client, found));
        }
        return new(quiet, ruptures);
    }

    /// <summary>The lowest threshold that at most the given share of ordinary sessions lies above, and what it finds.</summary>
    /// <param name="share">The share of false alarms.</param>
    /// <param name="weights">How often each client counts.</param>
    public (double Threshold, double Found, double Delay) At(double share, int[] weights)
    {
        var threshold = Threshold(share, weights);
        var (all, found, delay) = (0, 0, 0);
        foreach (var (client, window) in _ruptures)
        {
            all += weights[client];
            var at = Array.FindIndex(window, statistic => statistic > threshold);
            if (at < 0) continue;
            found += weights[client];
            delay += weights[client] * at;
        }
        return (threshold, (double)found / all, (double)delay / found);
    }

    /// <summary>Area under the curve of finding against false alarms.</summary>
    public double Area()
    {
        var ascending = _quiet.Reverse().ToArray();
        var sum = _ruptures.Sum(rupture =>
        {
            var best = rupture.Window.Max();
            var (below, upTo) = (CountBelow(ascending, best, orEqual: false), CountBelow(ascending, best, orEqual: true));
            return (below + upTo) / 2.0 / ascending.Length;
        });
        return sum / _ruptures.Count;
    }

    private double Threshold(double share, int[] weights)
    {
        long all = 0;
        foreach (var client in _client) all += weights[client];
        var room = share * all;
        long above = 0;
        for (var i = 0; i < _quiet.Length; i++)
        {
            above += weights[_client[i]];
            if (above > room) return _quiet[i];
        }
        return double.NegativeInfinity;
    }

    private static int CountBelow(double[] ascending, double value, bool orEqual)
    {
        var (low, high) = (0, ascending.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (orEqual ? ascending[middle] <= value : ascending[middle] < value) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
