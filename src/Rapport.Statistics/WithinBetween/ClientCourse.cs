namespace Rapport.Statistics.WithinBetween;

/// <summary>One client's sessions: the rating and the outcome that is set against it, NaN where missing.</summary>
public sealed record ClientCourse
{
    /// <summary>Takes a client's sessions in order.</summary>
    /// <param name="ratings">The rating (alliance, for example) of each session.</param>
    /// <param name="outcomes">The outcome that belongs to it, of the same session or the next.</param>
    /// <exception cref="ArgumentException">Unequal lengths, or an infinite value.</exception>
    public ClientCourse(IReadOnlyList<double> ratings, IReadOnlyList<double> outcomes)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        ArgumentNullException.ThrowIfNull(outcomes);
        if (ratings.Count != outcomes.Count) throw new ArgumentException("each rating needs its outcome", nameof(outcomes));
        if (ratings.Concat(outcomes).Any(double.IsInfinity)) throw new ArgumentException("a value is infinite", nameof(ratings));
        Ratings = [.. ratings];
        Outcomes = [.. outcomes];
    }

    /// <summary>The rating of each session.</summary>
    public IReadOnlyList<double> Ratings { get; }

    /// <summary>The outcome of each session.</summary>
    public IReadOnlyList<double> Outcomes { get; }
}
