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
        var (personByTime, residual) = MeanSquares(answers, people, times, items);
        var component = Math.Max(0, (personByTime - residual) / items);
        if (component + residual <= 0) return new Estimate<ReliabilityOfChange>.Refused(new ReliabilityProblem.NoResidual());
        return new Estimate<ReliabilityOfChange>.Known(new(component, residual, items));
    }

    private static (double PersonByTime, double Residual) MeanSquares(IReadOnlyList<double[][]> y, int people, int times, int items)
    {
        var pt = y.Select(person => person.Select(time => time.Average()).ToArray()).ToArray();
        var p = pt.Select(person => person.Average()).ToArray();
        var t = Range(times).Select(j => pt.Average(person => person[j])).ToArray();
        var pi = y.Select(person => Range(items).Select(k => person.Average(time => time[k])).ToArray()).ToArray();
        var ti = Range(times).Select(j => Range(items).Select(k => y.Average(person => person[j][k])).ToArray()).ToArray();
        var item = Range(items).Select(k => ti.Average(time => time[k])).ToArray();
        var grand = p.Average();
        double between = 0, residual = 0;
        foreach (var (i, j) in Range(people).SelectMany(i => Range(times).Select(j => (i, j))))
        {
            var interaction = pt[i][j] - p[i] - t[j] + grand;
            between += items * interaction * interaction;
            foreach (var k in Range(items))
            {
                var left = y[i][j][k] - pt[i][j] - pi[i][k] - ti[j][k] + p[i] + t[j] + item[k] - grand;
                residual += left * left;
            }
        }

        var df = (people - 1.0) * (times - 1);
        return (between / df, residual / (df * (items - 1)));
    }

    private static IEnumerable<int> Range(int count) => Enumerable.Range(0, count);
}
