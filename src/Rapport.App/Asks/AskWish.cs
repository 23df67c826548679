using Rapport.Privacy;

namespace Rapport.App.Asks;

/// <summary>What a client asks for.</summary>
/// <param name="Kind">What.</param>
/// <param name="About">What it is about.</param>
/// <param name="Row">The id of what it is about; null for the record.</param>
/// <param name="Words">In their words; null for none.</param>
public sealed record AskWish(AskKind Kind, AskAbout About, Guid? Row, string? Words);
