namespace Rapport.Statistics.Reliability;

/// <summary>
/// How well the items tell a person's good days from the same person's bad days: R_C of Cranford et al. 2006. This, not alpha, is what an
/// alarm about one session rests on. Worked in docs/methods/reliability.md.
/// </summary>
/// <param name="PersonByTime">Variance of a person's own level from time to time.</param>
/// <param name="Error">Variance of a single answer once person, time, item and their pairs are taken out.</param>
/// <param name="Items">Items that are averaged, k.</param>
public sealed record ReliabilityOfChange(double PersonByTime, double Error, int Items)
{
    /// <summary>R_C = PersonByTime / (PersonByTime + Error / k), 0 to 1.</summary>
    public double Value => Of(PersonByTime, Error, Items);

    /// <summary>R_C from known variances.</summary>
    /// <param name="personByTime">Variance of a person's own level from time to time, not negative.</param>
    /// <param name="error">Error variance of a single answer, not negative; not both 0.</param>
    /// <param name="items">Items that are averaged, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value outside the range above.</exception>
    public static double Of(double personByTime, double error, int items)
    {
        if (!(personByTime >= 0)) throw new ArgumentOutOfRangeException(nameof(personByTime), personByTime, "a variance is not negative");
        if (!(error >= 0) || error + personByTime == 0) throw new ArgumentOutOfRangeException(nameof(error), error, "a variance is not negative, and not both are 0");
        ArgumentOutOfRangeException.ThrowIfLessThan(items, 1);
        return personByTime / (personByTime + (error / items));
    }

    /// <summary>
    /// R_C from answers of several people at the same number of times to the same items, by analysis of variance; a negative component counts
    /// as 0. Refused for fewer than two people, times or items, and when nothing varies within people.
    /// </summary>
    /// <param name="answers">answers[person][time][item], complete and rectangular.</param>
    /// <exception cref="ArgumentException">The block is not rectangular or holds a value that is not finite.</exception>
    public static Estimate<ReliabilityOfChange> From(IReadOnlyList<double[][]> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        int people = answers.Count, times = people == 0 ? 0 : answers[0].Length, items = times == 0 ? 0 : answers[0][0].Length;
        var whole = answers.All(person => person.Length == times && person.All(time => time.Length == items && time.All(double.IsFinite)));
        if (!whole) throw new ArgumentException("every person needs the same times and items, all answered", nameof(answers));
        if (people < 2) return new Estimate<ReliabilityOfChange>.Refused(new ReliabilityProblem.TooFewRows(2, people));
        if (times < 2) return new Estimate<ReliabilityOfChange>.Refused(new ReliabilityProblem.TooFewRows(2, times));
        if (items < 2) return new Estimate<ReliabilityOfChange>.Refused(new ReliabilityProblem.TooFewColumns(2, items));
        var (personByTime, residual) = MeanSquares(answers);
        var component = Math.Max(0, (personByTime - residual) / items);
        if (component + residual <= 0) return new Estimate<ReliabilityOfChange>.Refused(new ReliabilityProblem.NoResidual());
        return new Estimate<ReliabilityOfChange>.Known(new(component, residual, items));
    }

    private static (double PersonByTime, double Residual) MeanSquares(IReadOnlyList<double[][]> y)
    {
        int people = y.Count, times = y[0].Length, items = y[0][0].Length;
        var centred = y.Select(person => Centred(person)).ToArray();
        var common = Range(times).Select(j => Range(items).Select(k => centred.Average(person => person[j][k])).ToArray()).ToArray();
        double between = 0, residual = 0;
        foreach (var person in centred)
        {
            foreach (var (own, all) in person.Zip(common))
            {
                var level = own.Average() - all.Average();
                between += items * level * level;
                residual += Range(items).Sum(k => Math.Pow(own[k] - all[k] - level, 2));
            }
        }

        var df = (people - 1.0) * (times - 1);
        return (between / df, residual / (df * (items - 1)));
    }

    /// <summary>One person's answers, each less this person's mean of the same item over time.</summary>
    private static double[][] Centred(double[][] person)
    {
        var means = Range(person[0].Length).Select(k => person.Average(time => time[k])).ToArray();
        return [.. person.Select(time => time.Select((answer, k) => answer - means[k]).ToArray())];
    }

    private static IEnumerable<int> Range(int count) => Enumerable.Range(0, count);
}
