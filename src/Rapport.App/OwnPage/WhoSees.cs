using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.OwnPage;

/// <summary>What a client is told about who can see their record, and who did.</summary>
/// <param name="Client">Whose record.</param>
/// <param name="Working">Who works with them or stands in, now.</param>
/// <param name="Managing">Who runs the practice, now.</param>
/// <param name="Looks">Who looked, one line for each person, day, thing and right; the newest first.</param>
public sealed record WhoSees(Client Client, IReadOnlyList<WorkingWith> Working, IReadOnlyList<Person> Managing, IReadOnlyList<LookSeen> Looks)
{
    /// <summary>Whether they were forgotten: nothing of theirs can be read by anybody.</summary>
    public bool IsForgotten { get; init; }

    /// <summary>Everybody who ever worked with them or stood in, by name, in their order.</summary>
    public required IReadOnlyList<string> Worked { get; init; }

    /// <summary>Since when looks are listed.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>What the client was given and accepted.</summary>
    public required AgreementHistory Agreements { get; init; }

    /// <summary>Everybody of the practice by name, those who left too.</summary>
    public required IReadOnlyDictionary<Id<Person>, string> Names { get; init; }

    /// <summary>The way by which they can open this page alone; null where none is open.</summary>
    public OwnWay? Way { get; init; }

    /// <summary>That the client asked to be forgotten, and until when a law keeps the record; null where they did not.</summary>
    public ErasureAsked? Forgetting { get; init; }

    /// <summary>How long the practice keeps records of work after its end; null where it has not said.</summary>
    public KeepingRule? Kept { get; init; }

    /// <summary>To which supervisors figures of their work are or were shown, the newest first.</summary>
    public required IReadOnlyList<CaseShare> Shares { get; init; }

    /// <summary>Who opened their record in an emergency, and why; the newest first.</summary>
    public required IReadOnlyList<EmergencyLook> Emergencies { get; init; }

    /// <summary>What two people opened or destroyed that somebody wrote for themselves; the newest first.</summary>
    public required IReadOnlyList<ReflectionsOpened> Wills { get; init; }

    /// <summary>That a therapist left, and who goes on; the newest first.</summary>
    public required IReadOnlyList<HandedOver> HandedOver { get; init; }

    /// <summary>What went to somebody, who passed it on, and on which day of the practice; the newest first.</summary>
    public required IReadOnlyList<(Disclosure Passed, string By, DateOnly Day)> Passed { get; init; }
}
