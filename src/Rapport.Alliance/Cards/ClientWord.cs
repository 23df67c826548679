using Rapport.Care;

namespace Rapport.Alliance;

/// <summary>One way for a client to begin a hard subject.</summary>
/// <param name="Id">Its stable name.</param>
/// <param name="Group">The heading it stands under.</param>
/// <param name="Text">What the client reads and chooses.</param>
/// <param name="ForTherapist">What helps when it was chosen; English, for staff.</param>
public sealed record ClientWord(string Id, string Group, LocalText Text, LocalText ForTherapist)
{
    /// <summary>The signal that choosing it starts, such as risk-answer; null for none.</summary>
    public string? Raises { get; init; }

    /// <summary>Whether the help lines are shown when it was chosen.</summary>
    public bool ShowCrisis { get; init; }

    /// <summary>What it rests on, by the names of <see cref="Bases"/>.</summary>
    public required IReadOnlyList<string> Basis { get; init; }
}
