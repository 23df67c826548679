namespace Rapport.Care;

/// <summary>The words of a message by e-mail.</summary>
/// <param name="Subject">What a locked screen shows.</param>
/// <param name="Body">What is read after opening it; plain text.</param>
public sealed record EmailWords(LocalText Subject, LocalText Body);
