namespace Rapport.Care;

/// <summary>
/// The wording of a licensed instrument as a practice typed it in from its own copy. Nobody is asked it before a person has compared the scoring key
/// with that copy and said that it is the same.
/// </summary>
/// <param name="id">Its identifier.</param>
/// <param name="practice">Whose copy.</param>
/// <param name="instrument">The instrument's id.</param>
/// <param name="pack">The wording, as the text of a pack.</param>
public sealed class InstrumentWording(Id<InstrumentWording> id, Id<Practice> practice, string instrument, string pack)
{
    /// <summary>Its identifier.</summary>
    public Id<InstrumentWording> Id { get; } = id;

    /// <summary>Whose copy.</summary>
    public Id<Practice> Practice { get; } = practice;

    /// <summary>The instrument's id.</summary>
    public string Instrument { get; } = Guard.Words(instrument);

    /// <summary>The wording, as the text of a pack.</summary>
    public string Pack { get; private set; } = Guard.Words(pack);

    /// <summary>Who typed it in last.</summary>
    public Id<Person> AddedBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset AddedAt { get; private set; }

    /// <summary>Who compared the scoring key with the practice's copy; null while nobody did.</summary>
    public Id<Person>? KeyConfirmedBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset? KeyConfirmedAt { get; private set; }

    /// <summary>Whether it may be used.</summary>
    public bool IsConfirmed => KeyConfirmedAt is not null;

    /// <summary>A wording typed in now.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="of">Whose copy, and of which instrument.</param>
    /// <param name="pack">The wording, as the text of a pack.</param>
    /// <param name="mark">Who, and when.</param>
    public static InstrumentWording Add(Id<InstrumentWording> id, (Id<Practice> Practice, string Instrument) of, string pack, Mark mark) =>
        new(id, of.Practice, of.Instrument, pack) { AddedBy = mark.By, AddedAt = mark.At };

    /// <summary>Other words. The key has to be compared again where they differ.</summary>
    /// <param name="pack">The wording, as the text of a pack.</param>
    /// <param name="mark">Who, and when.</param>
    public void Word(string pack, Mark mark)
    {
        if (pack == Pack) return;
        (Pack, AddedBy, AddedAt) = (Guard.Words(pack), mark.By, mark.At);
        (KeyConfirmedBy, KeyConfirmedAt) = (null, null);
    }

    /// <summary>Somebody compared the scoring key with the practice's copy.</summary>
    /// <param name="mark">Who, and when.</param>
    public void ConfirmKey(Mark mark) => (KeyConfirmedBy, KeyConfirmedAt) = (mark.By, mark.At);
}
