using Rapport.Care;

namespace Rapport.App.Said;

/// <summary>Words of a client as they stand somewhere in the record.</summary>
public sealed record EarlierWords(WordsFrom From, string Words, DateTimeOffset At)
{
    /// <summary>The session that they belong to; null for none.</summary>
    public Id<Session>? Session { get; init; }
}
