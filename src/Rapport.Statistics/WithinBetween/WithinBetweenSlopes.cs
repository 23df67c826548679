using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace Rapport.Statistics.WithinBetween;

/// <summary>
/// Does a better session go with a better outcome for the same client (within), and do clients with better sessions do better (between)?
/// outcome = intercept + within (rating - client's mean) + between (client's mean - mean of the clients' means), by least squares.
/// Appendix B of the rules; worked in docs/methods/within-and-between.md.
/// </summary>
public sealed record WithinBetweenSlopes
{
    private WithinBetweenSlopes()
    {
    }

    /// <summary>The outcome of the average client in an average session.</summary>
    public required double Intercept { get; init; }

    /// <summary>Outcome points for each point of a session above the client's own mean; NaN when no rating varies within a client.</summary>
    public required double Within { get; init; }

    /// <summary>Outcome points for each point of a client's mean above the clients'; NaN when the clients' means do not differ.</summary>
    public required double Between { get; init; }

    /// <summary>The slope that ignores who is who: a blend of the two, never to be reported alone. NaN when no rating varies.</summary>
    public required double Pooled { get; init; }

    /// <summary>Sessions with both values.</summary>
    public required int Sessions { get; init; }

    /// <summary>Clients with such a session.</summary>
    public required int Clients { get; init; }

    /// <summary>The slopes; null when there are not two clients with three sessions between them that hold both values.</summary>
    /// <param name="courses">One a client.</param>
    /// <param name="centring">What a session is set against.</param>
    public static WithinBetweenSlopes? From(IReadOnlyList<ClientCourse> courses, Centring centring = Centring.WholeCourse)
    {
        var rows = Parts(courses, centring);
        var clients = rows.Select(row => row.Client).Distinct().Count();
        if (clients < 2 || rows.Count < 3) return null;
        var (intercept, within, between) = Fit(rows);
        return new()
        {
            Intercept = intercept,
            Within = within,
            Between = between,
            Pooled = Slope([.. rows.Select(row => row.Within + row.Between)], [.. rows.Select(row => row.Outcome)]),
            Sessions = rows.Count,
            Clients = clients,
        };
    }

    /// <summary>
    /// The two parts of each session's rating. A session without rating or outcome is left out; its rating still counts in the client's mean.
    /// With <see cref="Centring.SessionsBefore"/> a client's first rating has no part.
    /// </summary>
    /// <param name="courses">One a client.</param>
    /// <param name="centring">What a session is set against.</param>
    public static IReadOnlyList<RatingParts> Parts(IReadOnlyList<ClientCourse> courses, Centring centring = Centring.WholeCourse)
    {
        ArgumentNullException.ThrowIfNull(courses);
        var means = courses.Select(course => Mean(course.Ratings)).ToArray();
        var grand = Mean(means);
        var parts = new List<RatingParts>();
        for (var client = 0; client < courses.Count; client++)
        {
            var course = courses[client];
            for (var session = 0; session < course.Ratings.Count; session++)
            {
                var against = centring == Centring.WholeCourse ? means[client] : Mean([.. course.Ratings.Take(session)]);
                var within = course.Ratings[session] - against;
                if (!double.IsNaN(within) && !double.IsNaN(course.Outcomes[session]))
                    parts.Add(new(client, within, against - grand, course.Outcomes[session]));
            }
        }

        return parts;
    }

    private static (double Intercept, double Within, double Between) Fit(IReadOnlyList<RatingParts> rows)
    {
        bool hasWithin = Varies(rows.Select(row => row.Within)), hasBetween = Varies(rows.Select(row => row.Between));
        var design = Matrix<double>.Build.DenseOfRows(rows.Select(row => Kept(1, row.Within, row.Between)));
        var solved = design.QR(QRMethod.Thin).Solve(Vector<double>.Build.DenseOfEnumerable(rows.Select(row => row.Outcome)));
        return (solved[0], hasWithin ? solved[1] : double.NaN, hasBetween ? solved[solved.Count - 1] : double.NaN);

        double[] Kept(double one, double within, double between) => (hasWithin, hasBetween) switch
        {
            (true, true) => [one, within, between],
            (true, false) => [one, within],
            (false, true) => [one, between],
            _ => [one],
        };
    }

    private static bool Varies(IEnumerable<double> values)
    {
        var all = values.ToArray();
        return all.Max() - all.Min() > 1e-12 * all.Max(value => 1 + Math.Abs(value));
    }

    private static double Slope(double[] x, double[] y)
    {
        double meanX = x.Average(), meanY = y.Average(), xx = x.Sum(value => (value - meanX) * (value - meanX));
        return Varies(x) ? x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum() / xx : double.NaN;
    }

    private static double Mean(IReadOnlyList<double> values)
    {
        var known = values.Where(value => !double.IsNaN(value)).ToArray();
        return known.Length == 0 ? double.NaN : known.Average();
    }
}
