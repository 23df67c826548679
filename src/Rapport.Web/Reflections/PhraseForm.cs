namespace Rapport.Web.Reflections;

/// <summary>A passphrase as it is typed: the one in use, another one twice, and whether they give up on an earlier key.</summary>
public sealed record PhraseForm
{
    public string? Phrase { get; init; }

    public string? Next { get; init; }

    public string? Again { get; init; }

    public string? Anew { get; init; }

    public string? Sure { get; init; }

    internal bool IsAnew => Anew is not null;
}
