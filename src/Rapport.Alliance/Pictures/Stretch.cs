namespace Rapport.Alliance;

/// <summary>What pictures over sessions share: where a line breaks off, and how labels beside it keep apart.</summary>
public static class Stretch
{
    /// <summary>Stretches of neighbouring sessions: a session without a rating is a gap, never a bridge.</summary>
    /// <param name="points">In the order of their sessions.</param>
    /// <param name="session">The number of a point's session.</param>
    public static IEnumerable<IReadOnlyList<T>> Of<T>(IEnumerable<T> points, Func<T, double> session)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(session);
        var run = new List<T>();
        foreach (var point in points)
        {
            if (run.Count > 0 && session(point) - session(run[^1]) > 1)
            {
                yield return [.. run];
                run.Clear();
            }
            run.Add(point);
        }
        if (run.Count > 0) yield return [.. run];
    }

    /// <summary>Places of labels, moved so that none covers another and none leaves the picture.</summary>
    /// <param name="wanted">Where each would like to be, in ascending order, in pixels.</param>
    /// <param name="height">How much room one takes, in pixels.</param>
    /// <param name="within">The first and the last place there is, in pixels.</param>
    public static IReadOnlyList<double> Apart(IReadOnlyList<double> wanted, double height, (double First, double Last) within)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var places = wanted.ToArray();
        for (var i = 0; i < places.Length; i++) places[i] = Math.Max(Math.Max(places[i], within.First), i == 0 ? double.MinValue : places[i - 1] + height);
        for (var i = places.Length - 1; i >= 0; i--) places[i] = Math.Min(places[i], i == places.Length - 1 ? within.Last : places[i + 1] - height);
        return places;
    }
}
