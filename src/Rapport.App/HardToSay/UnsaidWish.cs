using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.HardToSay;

/// <summary>What a client marks or writes.</summary>
/// <param name="Opens">When it may be read.</param>
/// <param name="Day">The day on which it opens; null for another choice.</param>
/// <param name="Words">The words; null for none.</param>
/// <param name="For">The supervisor who alone reads it; null for whoever works with the client.</param>
public sealed record UnsaidWish(UnsaidOpens Opens, DateTimeOffset? Day, string? Words, Id<Person>? For);
