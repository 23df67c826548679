namespace Rapport.Instruments;

/// <summary>One figure of a prior with where it comes from.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Evidence">Its source; a derived figure names its formula, an assumed one says so.</param>
public sealed record PriorFigure(double Value, Evidence Evidence);
