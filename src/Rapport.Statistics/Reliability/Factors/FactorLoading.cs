namespace Rapport.Statistics.Reliability.Factors;

/// <summary>How one item hangs on the common factor.</summary>
/// <param name="Item">The item's name.</param>
/// <param name="Loading">The loading on the factor.</param>
/// <param name="Uniqueness">The variance that the factor leaves to the item.</param>
public sealed record FactorLoading(string Item, double Loading, double Uniqueness);
