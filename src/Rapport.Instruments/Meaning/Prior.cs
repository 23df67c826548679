namespace Rapport.Instruments;

/// <summary>What the session detector (rule R6) starts from before it has learned a client's own level and noise.</summary>
/// <param name="Mean">The level of a first session, in points of the total.</param>
/// <param name="Variance">The variance between clients at the first session, in squared points, above 0.</param>
/// <param name="Noise">The variance of one client's score around their own level, in squared points, above 0.</param>
public sealed record Prior(PriorFigure Mean, PriorFigure Variance, PriorFigure Noise);
