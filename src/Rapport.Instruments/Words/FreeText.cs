namespace Rapport.Instruments;

/// <summary>A place for the person's own words. It is never scored and never searched for risk.</summary>
/// <param name="Id">The stable name.</param>
/// <param name="MaximumLength">The most characters it takes.</param>
public sealed record FreeText(string Id, int MaximumLength);
