namespace Rapport.Statistics.Change;

/// <summary>What Hageman and Arrindell say of the whole group, from normal distributions of true scores.</summary>
/// <param name="Changed">Estimated share of clients who truly moved towards health, 0 to 1.</param>
/// <param name="Functional">Estimated share whose true score after is on the functional side of the cut-off, 0 to 1; NaN without a cut-off.</param>
public sealed record GroupLevel(double Changed, double Functional);
