namespace Rapport.Instruments;

/// <summary>What the owner of an instrument allows.</summary>
/// <param name="Class">A short name of the terms, such as permission, fee, public-domain or a Creative Commons name.</param>
/// <param name="Note">The terms in a sentence.</param>
/// <param name="Evidence">Where they were seen.</param>
public sealed record Licence(string Class, string? Note, Evidence Evidence);
