namespace Rapport.Statistics.Reliability.Agreement;

/// <summary>The four mean squares of a table of targets by raters, and the six coefficients they give.</summary>
internal sealed record MeanSquares
{
    private const double Tail = 0.025;

    public required double Between { get; init; }

    public required double Within { get; init; }

    public required double Raters { get; init; }

    public required double Error { get; init; }

    public IReadOnlyList<IntraclassCorrelation> Forms(int n, int k)
    {
        var oneWay = Test(Within, n - 1, n * (k - 1), k);
        var twoWay = Test(Error, n - 1, (n - 1) * (k - 1), k);
        var random = (Between - Error) / (Between + ((k - 1) * Error) + (k * (Raters - Error) / n));
        var randomEnds = RandomRaters(random, n, k);
        return
        [
            oneWay with { Form = IntraclassForm.Icc1 },
            twoWay with { Form = IntraclassForm.Icc2, Value = random, Interval = randomEnds },
            twoWay with { Form = IntraclassForm.Icc3 },
            Averaged(oneWay, k) with { Form = IntraclassForm.Icc1k },
            twoWay with { Form = IntraclassForm.Icc2k, Value = Stepped(random, k), Interval = Stepped(randomEnds, k) },
            Averaged(twoWay, k) with { Form = IntraclassForm.Icc3k },
        ];
    }

    /// <summary>A single rating against an error mean square: coefficient, test and interval.</summary>
    private IntraclassCorrelation Test(double error, int df1, int df2, int k)
    {
        var f = Between / error;
        var low = f / FisherF.Quantile(1 - Tail, df1, df2);
        var high = f * FisherF.Quantile(1 - Tail, df2, df1);
        return new()
        {
            Form = IntraclassForm.Icc1,
            Value = (f - 1) / (f + k - 1),
            F = f,
            Df1 = df1,
            Df2 = df2,
            P = FisherF.Above(f, df1, df2),
            Interval = new((low - 1) / (low + k - 1), (high - 1) / (high + k - 1)),
        };
    }

    /// <summary>The mean of k ratings, by Spearman and Brown; 1 - 1/F written so that it holds for every F above 0.</summary>
    private static IntraclassCorrelation Averaged(IntraclassCorrelation single, int k) =>
        single with { Value = 1 - (1 / single.F), Interval = Stepped(single.Interval, k) };

    private static ConfidenceInterval Stepped(ConfidenceInterval ends, int k) =>
        new(Stepped(ends.Lower, k), Stepped(ends.Upper, k));

    /// <summary>Spearman and Brown; NaN where a single rating agrees so much worse than chance that the mean of k has no variance left.</summary>
    private static double Stepped(double single, int k) => 1 + ((k - 1) * single) is > 1e-9 and var left ? k * single / left : double.NaN;

    /// <summary>Satterthwaite's degrees of freedom for raters drawn at random (Fleiss and Shrout 1978).</summary>
    private ConfidenceInterval RandomRaters(double value, int n, int k)
    {
        double a = k * value * (Raters / Error), b = (n * (1 + ((k - 1) * value))) - (k * value);
        var df = (k - 1.0) * (n - 1) * (a + b) * (a + b) / (((n - 1) * a * a) + (b * b));
        double high = FisherF.Quantile(1 - Tail, n - 1, df), low = FisherF.Quantile(1 - Tail, df, n - 1);
        var spread = (k * Raters) + (((k * (double)n) - k - n) * Error);
        return new(n * (Between - (high * Error)) / ((high * spread) + (n * Between)), n * ((low * Between) - Error) / (spread + (n * low * Between)));
    }
}
