namespace Rapport.Alliance;

/// <summary>What a card or a text rests on.</summary>
/// <param name="Id">The name under which texts point to it.</param>
/// <param name="Text">The source in a sentence, without names of people.</param>
/// <param name="Checked">What was read of it, in words.</param>
/// <param name="Standing">The same as one of five.</param>
public sealed record Basis(string Id, string Text, string Checked, BasisStanding Standing);
