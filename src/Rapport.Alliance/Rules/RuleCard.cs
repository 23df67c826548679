namespace Rapport.Alliance;

/// <summary>Which rule spoke: what a reader needs to look it up and to repeat it.</summary>
/// <param name="Id">The rule's short name in docs/methods, such as R6.</param>
/// <param name="Version">Counts up whenever the same input could give another verdict.</param>
/// <param name="Name">What it is called in a sentence.</param>
/// <param name="Evidence">What it rests on, and how sure that is.</param>
public sealed record RuleCard(string Id, string Version, string Name, string Evidence);
