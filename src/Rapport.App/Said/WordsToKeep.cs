using Rapport.Care;

namespace Rapport.App.Said;

/// <summary>Words that somebody wants to keep.</summary>
public sealed record WordsToKeep(string Words, DateOnly SaidOn, WordsFrom From)
{
    /// <summary>The session that they belong to; null for none.</summary>
    public Id<Session>? Session { get; init; }

    /// <summary>What happened since; null for nothing yet.</summary>
    public string? Since { get; init; }
}
