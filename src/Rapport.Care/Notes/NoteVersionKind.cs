namespace Rapport.Care;

/// <summary>What a version of a note is.</summary>
public enum NoteVersionKind
{
    /// <summary>What was signed.</summary>
    AsSigned = 0,

    /// <summary>What was added to a signed note, with why.</summary>
    Amendment = 1,

    /// <summary>What somebody wrote while somebody else changed the note; kept beside it until one of them brings both together.</summary>
    Aside = 2,
}
