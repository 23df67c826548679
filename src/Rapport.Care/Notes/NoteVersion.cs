namespace Rapport.Care;

/// <summary>Words of a note that stand for good: what was signed, what was added later, what was written beside.</summary>
/// <param name="Note">Which note.</param>
/// <param name="Client">About whom.</param>
/// <param name="Number">Its number in the note, from 1, in the order of writing.</param>
/// <param name="Kind">What it is.</param>
public sealed record NoteVersion(Id<SessionNote> Note, Id<Client> Client, int Number, NoteVersionKind Kind)
{
    /// <summary>The words.</summary>
    public required NoteBody Body { get; init; }

    /// <summary>Why it was added; null unless it is an amendment.</summary>
    public string? Why { get; init; }

    /// <summary>Who wrote it.</summary>
    public required Id<Person> By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}
