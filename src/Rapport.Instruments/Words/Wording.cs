namespace Rapport.Instruments;

/// <summary>Everything a person reads on a form, in one language.</summary>
public sealed record Wording
{
    internal Wording() { }

    /// <summary>The language as a BCP 47 tag: <c>en</c>, <c>es</c>, <c>ar</c>, <c>pt-BR</c>.</summary>
    public string Language { get; internal init; } = "";

    /// <summary>The heading; null for none.</summary>
    public string? Title { get; internal init; }

    /// <summary>What stands before the first item; null for none.</summary>
    public string? Intro { get; internal init; }

    /// <summary>That a question can be left out; null for none.</summary>
    public string? Skip { get; internal init; }

    /// <summary>Who will read the answers; null for none.</summary>
    public string? Visibility { get; internal init; }

    /// <summary>What stands after the last item; null for none.</summary>
    public string? After { get; internal init; }

    /// <summary>The line that the owner wants shown with the form; null for none.</summary>
    public string? Copyright { get; internal init; }

    /// <summary>Words for answer values that hold for every item; empty for none.</summary>
    public IReadOnlyDictionary<string, string> Answers { get; internal init; } = new Dictionary<string, string>();

    /// <summary>One wording for each item, in the order of the form.</summary>
    public IReadOnlyList<ItemWording> Items { get; internal init; } = [];

    /// <summary>One wording for each choice, in the order of the form.</summary>
    public IReadOnlyList<ChoiceWording> Choices { get; internal init; } = [];

    /// <summary>One wording for each place for own words, by its id.</summary>
    public IReadOnlyDictionary<string, string> FreeTexts { get; internal init; } = new Dictionary<string, string>();
}
