using Rapport.App.Reflections;
using Rapport.Care;

namespace Rapport.App.Wills;

/// <summary>What came of a step with a will. Nothing but <see cref="Done"/> and <see cref="Opened"/> has any effect.</summary>
public abstract record WillStep
{
    private WillStep() { }

    public sealed record Done : WillStep;

    /// <summary>What the author wrote, for the two.</summary>
    public sealed record Opened(Person Author, IReadOnlyList<ReflectionSeen> Notes) : WillStep;

    /// <summary>The passphrase of who did it was refused.</summary>
    public sealed record Phrase(PhraseStep Step) : WillStep;

    /// <summary>Not two others of the practice, each with a key of their own.</summary>
    public sealed record NotTheseTwo : WillStep;

    /// <summary>The author can still stop it.</summary>
    public sealed record TooEarly(DateTimeOffset From) : WillStep;

    /// <summary>One of the two began anew with another key, so their share cannot be opened any more.</summary>
    public sealed record ShareLost : WillStep;

    /// <summary>There is nothing under the key.</summary>
    public sealed record NothingThere : WillStep;

    /// <summary>Not for them, or not now.</summary>
    public sealed record NotThere : WillStep;
}
