using Rapport.Alliance;

namespace Rapport.Web.BriefPage;

/// <summary>A line of the brief, with what only the page knows about it.</summary>
public sealed record BriefPiece(BriefLine Line)
{
    /// <summary>What leads the line, in bold or before a quote.</summary>
    public string? Head { get; init; }

    /// <summary>Words of the client, to be shown as said.</summary>
    public string? Said { get; init; }

    /// <summary>What happened since they were said, in a sentence.</summary>
    public string? Since { get; init; }

    /// <summary>Other ways to ask, or more in a second sentence.</summary>
    public IReadOnlyList<string> More { get; init; } = [];

    /// <summary>Whether <see cref="More"/> are ways to say it.</summary>
    public bool IsMoreSaid { get; init; }

    public (string Text, string Href)? Go { get; init; }

    public Signal? Signal { get; init; }
}
