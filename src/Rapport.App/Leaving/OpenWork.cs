using Rapport.Care;

namespace Rapport.App.Leaving;

/// <summary>A course of work that goes on and would be left alone, or with fewer, when somebody leaves. No word of the record is in it.</summary>
public sealed record OpenWork(Episode Episode, Client Client)
{
    /// <summary>Who else is in charge already.</summary>
    public required IReadOnlyList<Person> Others { get; init; }

    /// <summary>Who could take over: therapists who are not barred.</summary>
    public required IReadOnlyList<Person> Possible { get; init; }

    /// <summary>Sessions that are planned and still to come, the next first.</summary>
    public required IReadOnlyList<Session> Planned { get; init; }

    /// <summary>Somebody has to look at an answer of theirs first, so it cannot end.</summary>
    public required bool NeedsSomebody { get; init; }

    /// <summary>Whoever decides must not see this record: the name is not told to them.</summary>
    public required bool IsHidden { get; init; }
}
