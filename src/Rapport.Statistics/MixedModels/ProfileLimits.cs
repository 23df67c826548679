namespace Rapport.Statistics.MixedModels;

/// <summary>Between which values a parameter is compatible with the data, by the profile of the likelihood.</summary>
/// <param name="Term">As lme4 prints it: <c>sd_(Intercept)|therapist_id</c>, <c>sigma</c>, or a fixed term.</param>
/// <param name="Lower">Lower limit; 0 for a standard deviation that may be nothing; NaN when no limit was found.</param>
/// <param name="Upper">Upper limit; NaN when no limit was found.</param>
public sealed record ProfileLimits(string Term, double Lower, double Upper);
