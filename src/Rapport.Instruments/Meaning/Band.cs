namespace Rapport.Instruments;

/// <summary>
/// A named stretch of a score. A score between two bands (a prorated 10.6 between 0-10 and 11-14) belongs to the lower one:
/// a band reaches up to the first score of the next.
/// </summary>
/// <param name="From">The lowest score of the band.</param>
/// <param name="To">The highest score of the band as printed.</param>
/// <param name="Name">What the band is called.</param>
public sealed record Band(double From, double To, string Name);
