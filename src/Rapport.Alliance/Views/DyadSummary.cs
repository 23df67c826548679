using System.Runtime.InteropServices;

namespace Rapport.Alliance;

/// <summary>How a therapist's view follows one client's (after West and Kenny 2011): (T - m) = bias + truth (C - m), m = mean of C. For the therapist alone.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DyadSummary
{
    /// <summary>The least number of sessions rated by both.</summary>
    public const int SessionsNeeded = 6;

    /// <summary>Mean of therapist minus client, in units of the score.</summary>
    public double MeanGap { get; private init; }

    /// <summary>Standard deviation of therapist minus client.</summary>
    public double GapSpread { get; private init; }

    /// <summary>The mean gap in its standard errors.</summary>
    public double T { get; private init; }

    /// <summary>How far the therapist lies above (or below) the client where the client marks their own mean.</summary>
    public double Bias { get; private init; }

    /// <summary>How far the therapist moves when the client moves by one; 1 = fully.</summary>
    public double Truth { get; private init; }

    /// <summary>Correlation of the two views, -1 to 1; NaN where either never moved.</summary>
    public double Correlation { get; private init; }

    /// <summary>The summary of the sessions that both rated, on the same scale.</summary>
    /// <param name="client">The client's ratings.</param>
    /// <param name="therapist">The therapist's guesses of the same sessions.</param>
    /// <returns>The summary; null below six sessions.</returns>
    /// <exception cref="ArgumentException">Lists of different length.</exception>
    public static DyadSummary? From(IReadOnlyList<double> client, IReadOnlyList<double> therapist)
    {
        if (client.Count != therapist.Count) throw new ArgumentException("both rated the same sessions", nameof(therapist));
        if (client.Count < SessionsNeeded) return null;
        var gap = new RunningMoments();
        for (var i = 0; i < client.Count; i++) gap.Add(therapist[i] - client[i]);
        var (mine, yours) = (client.Average(), therapist.Average());
        var own = client.Sum(c => (c - mine) * (c - mine));
        var other = therapist.Sum(t => (t - yours) * (t - yours));
        var both = client.Zip(therapist, (c, t) => (c - mine) * (t - yours)).Sum();
        return new()
        {
            MeanGap = gap.Mean,
            GapSpread = gap.Spread,
            T = gap.Mean / (gap.Spread / Math.Sqrt(gap.Count)),
            Bias = yours - mine,
            Truth = both / own,
            Correlation = both / Math.Sqrt(own * other),
        };
    }
}
