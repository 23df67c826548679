using System.Text.Json.Serialization;

namespace Rapport.Care;

/// <summary>One help line, or one place to write to. It has a number, a text to send or a site.</summary>
public sealed record HelpService : HelpSource
{
    /// <summary>Its stable name.</summary>
    public required string Id { get; init; }

    /// <summary>What it calls itself.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for.</summary>
    [JsonPropertyName("for")]
    public required IReadOnlyList<HelpKind> Kinds { get; init; }

    /// <summary>The number as a person reads it; null for none.</summary>
    public string? Number { get; init; }

    /// <summary>What a tel: link holds; empty where there is no number.</summary>
    public IReadOnlyList<string> Dial { get; init; } = [];

    /// <summary>Each number by itself, as a person reads it, with what a tel: link holds; null where it is not dialled.</summary>
    public IReadOnlyList<(string Text, string? Dial)> Numbers =>
        [.. (Number ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select((text, at) => (text, Dial.ElementAtOrDefault(at)))];

    /// <summary>What to send by text, and where; null for nothing.</summary>
    public LocalText? Text { get; init; }

    /// <summary>Its site without https://; null for none.</summary>
    public string? Site { get; init; }

    /// <summary>When it answers; null where that is not known.</summary>
    public LocalText? Hours { get; init; }

    /// <summary>The languages it speaks, two letters each; empty where that is not known.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Whether it speaks more languages than those.</summary>
    public bool FurtherLanguages { get; init; }

    /// <summary>Whether it calls in interpreters.</summary>
    public bool Interpreters { get; init; }

    /// <summary>Call, text, chat; empty where nothing is said.</summary>
    public IReadOnlyList<string> Channels { get; init; } = [];

    /// <summary>For staff, never shown to clients; null for none.</summary>
    public string? Note { get; init; }

    /// <summary>Whether the line was announced only. Such a line is never shown to clients.</summary>
    public bool StartUnconfirmed { get; init; }
}
