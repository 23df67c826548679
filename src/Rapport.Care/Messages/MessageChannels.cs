namespace Rapport.Care;

/// <summary>The words of a message for each channel.</summary>
/// <param name="Text">By text message, short enough for one part.</param>
/// <param name="Email">By e-mail.</param>
public sealed record MessageChannels(LocalText Text, EmailWords Email);
