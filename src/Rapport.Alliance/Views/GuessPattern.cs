using Rapport.Care;
using Rapport.Statistics.Effects;
using Rapport.Statistics.Reliability;

namespace Rapport.Alliance;

/// <summary>Where a therapist's guesses tend to lie beside what clients mark, over all sessions that both rated. For the therapist alone.</summary>
/// <param name="Sessions">How many sessions both rated.</param>
/// <param name="Clients">With how many clients.</param>
public sealed record GuessPattern(int Sessions, int Clients)
{
    /// <summary>Mean of guess minus rating, in units of the score; above 0 the therapist guesses too high. NaN below six sessions.</summary>
    public double MeanGap { get; private init; } = double.NaN;

    /// <summary>From where to where the mean gap may lie, 95 of 100; null below six sessions.</summary>
    public ConfidenceInterval? Interval { get; private init; }

    /// <summary>How far guesses move with ratings within clients, -1 to 1; NaN where either never moved or there are too few sessions.</summary>
    public double Direction { get; private init; } = double.NaN;

    /// <summary>Whether there are enough sessions to say anything.</summary>
    public bool IsEnough => Sessions >= DyadSummary.SessionsNeeded;

    /// <summary>Whether the gap is more than chance would make it: its interval leaves out 0.</summary>
    public bool IsOff => Interval is { } interval && (interval.Lower > 0 || interval.Upper < 0);

    /// <summary>The pattern of these sessions.</summary>
    /// <param name="pairs">With whom, what was guessed and what was marked, on the same scale.</param>
    public static GuessPattern From(IReadOnlyCollection<(Id<Client> Client, double Guess, double Rating)> pairs)
    {
        var byClient = pairs.GroupBy(pair => pair.Client).Select(group => group.ToList()).ToList();
        var pattern = new GuessPattern(pairs.Count, byClient.Count);
        if (!pattern.IsEnough) return pattern;
        var (mean, interval) = MeanInterval.Of(byClient.Select(client => client.ConvertAll(pair => pair.Guess - pair.Rating)))!.Value;
        return pattern with { MeanGap = mean, Interval = interval, Direction = Within(byClient) };
    }

    /// <summary>The correlation of what is left when each client's own means are taken away.</summary>
    private static double Within(List<List<(Id<Client> Client, double Guess, double Rating)>> byClient)
    {
        var (both, guesses, ratings) = (0d, 0d, 0d);
        foreach (var client in byClient)
        {
            var (guess, rating) = (client.Average(pair => pair.Guess), client.Average(pair => pair.Rating));
            both += client.Sum(pair => (pair.Guess - guess) * (pair.Rating - rating));
            guesses += client.Sum(pair => (pair.Guess - guess) * (pair.Guess - guess));
            ratings += client.Sum(pair => (pair.Rating - rating) * (pair.Rating - rating));
        }
        return guesses > 0 && ratings > 0 ? both / Math.Sqrt(guesses * ratings) : double.NaN;
    }
}
