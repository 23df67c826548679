namespace Rapport.Statistics.Change;

/// <summary>
/// What the indices of change need to know of a group of clients seen twice. Measured with <see cref="PairedScores"/> or taken from a
/// publication. Standard deviations have n - 1 in the denominator.
/// </summary>
/// <param name="Clients">Clients with both scores; 2 or more for any standard deviation.</param>
/// <param name="PreMean">Mean score before, in points.</param>
/// <param name="PreSd">Standard deviation before, in points; NaN below two clients.</param>
/// <param name="PostMean">Mean score after, in points.</param>
/// <param name="PostSd">Standard deviation after, in points; NaN below two clients.</param>
/// <param name="Correlation">Correlation of before and after, -1 to 1; NaN where one of them does not vary.</param>
public sealed record ChangeSample(int Clients, double PreMean, double PreSd, double PostMean, double PostSd, double Correlation);
