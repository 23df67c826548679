using Rapport.Care;
using Rapport.Instruments;
using Rapport.Privacy;

namespace Rapport.App.OwnCopies;

/// <summary>All that the record of a client holds and a client may take away. What is not in it: what a therapist keeps for themselves (guesses, reflections, questions they plan), and what the software noticed.</summary>
/// <param name="Client">Whose record.</param>
/// <param name="At">When the copy was made.</param>
public sealed record OwnCopy(Client Client, DateTimeOffset At)
{
    /// <summary>Whoever works or worked here, by id, for their names.</summary>
    public required IReadOnlyDictionary<Id<Person>, Person> People { get; init; }

    public required IReadOnlyList<Session> Sessions { get; init; }

    /// <summary>Every form, in order.</summary>
    public required IReadOnlyList<FormAnswer> Answers { get; init; }

    /// <summary>The instruments of the answers with the practice's wording, by id.</summary>
    public required IReadOnlyDictionary<string, Instrument> Instruments { get; init; }

    public required IReadOnlyList<ScoreRecorded> Scores { get; init; }

    public required IReadOnlyList<EarlierScore> EarlierScores { get; init; }

    public required IReadOnlyList<(Homework Homework, IReadOnlyList<HomeworkReported> Reports)> Homework { get; init; }

    /// <summary>The notes of the record, with all that was added to them or written beside.</summary>
    public required IReadOnlyList<(SessionNote Note, IReadOnlyList<NoteVersion> Versions)> Notes { get; init; }

    public required IReadOnlyList<SaidBefore> Said { get; init; }

    public required IReadOnlyList<RoomPreference> Room { get; init; }

    /// <summary>What was given to read, accepted and taken back.</summary>
    public required AgreementHistory Agreements { get; init; }

    /// <summary>Every look of somebody of the practice, in order.</summary>
    public required IReadOnlyList<Access> Looks { get; init; }

    /// <summary>What went to somebody, this copy included; nothing that answers a legal request of which the client is not told.</summary>
    public required IReadOnlyList<Disclosure> Disclosures { get; init; }
}
