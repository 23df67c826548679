namespace Rapport.Statistics.Change;

/// <summary>
/// What the indices of change need to know of a group of clients seen twice. Measured with <see cref="PairedScores"/> or taken from a
/// publication.
/// </summary>
/// <param name="Clients">Clients with both scores; 2 or more for any standard deviation.</param>
/// <param name="Pre">Scores before.</param>
/// <param name="Post">Scores after.</param>
/// <param name="Correlation">Correlation of before and after, -1 to 1; NaN where one of them does not vary.</param>
public sealed record ChangeSample(int Clients, Moments Pre, Moments Post, double Correlation);
