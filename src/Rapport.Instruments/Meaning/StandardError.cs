namespace Rapport.Instruments;

/// <summary>The standard error of measurement of a complete score.</summary>
/// <param name="Points">In points of the score, above 0.</param>
/// <param name="Evidence">
/// Derived as sd * sqrt(1 - reliability) from the first norms and the first reliability of the score, or as rc / (1.96 * sqrt 2) from its
/// reliable-change figure.
/// </param>
public sealed record StandardError(double Points, Evidence Evidence);
