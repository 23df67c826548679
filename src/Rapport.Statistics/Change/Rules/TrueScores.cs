namespace Rapport.Statistics.Change.Rules;

/// <summary>What Hageman and Arrindell estimate of true scores from a sample and a reliability.</summary>
internal sealed class TrueScores
{
    public TrueScores(ChangeSample sample, double reliability)
    {
        double s1 = sample.Pre.Sd, s2 = sample.Post.Sd;
        StandardError = s1 * Math.Sqrt(1 - reliability);
        PreReliability = ReliabilityOf(s1);
        PostReliability = ReliabilityOf(s2);
        PostMean = sample.Post.Mean;
        var shared = 2 * s1 * s2 * sample.Correlation;
        DifferenceVariance = s1 * s1 + s2 * s2 - shared;
        DifferenceReliability = (s1 * s1 * PreReliability + s2 * s2 * PostReliability - shared) / DifferenceVariance;
    }

    public double StandardError { get; }

    public double PreReliability { get; }

    public double PostReliability { get; }

    public double PostMean { get; }

    /// <summary>Variance of the observed differences.</summary>
    public double DifferenceVariance { get; }

    /// <summary>R_dd, the reliability of the differences.</summary>
    public double DifferenceReliability { get; }

    /// <summary>The share of a spread that is not error.</summary>
    public double ReliabilityOf(double sd) => (sd * sd - StandardError * StandardError) / (sd * sd);
}
