using Rapport.Care;

namespace Rapport.Privacy;

/// <summary>
/// The one decision about who may look: access follows the relationship, not the role. A bar goes before every right; without a right there
/// is nothing. See docs/decisions/0074.
/// </summary>
public static class AccessPolicy
{
    /// <summary>Whether somebody may look, now.</summary>
    /// <param name="reader">Who wants to look.</param>
    /// <param name="sought">At what.</param>
    /// <param name="now">The present moment.</param>
    public static AccessDecision Decide(Reader reader, Sought sought, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(sought);
        if (IsDenied(reader, sought, now)) return new AccessDecision.NotYours();
        return Right(reader, sought, now) is { } reason ? new AccessDecision.Allowed(reason) : new AccessDecision.NotYours();
    }

    private static bool IsDenied(Reader reader, Sought sought, DateTimeOffset now) =>
        reader.Person.Practice != sought.Practice
        || (reader.Person.LeftAt is { } left && now >= left)
        || reader.Bars.Any(bar => bar.Person == reader.Person.Id && bar.Client == sought.Client && now >= bar.From);

    /// <summary>The first right that holds; working with somebody goes before managing, managing before an emergency.</summary>
    private static AccessReason? Right(Reader reader, Sought sought, DateTimeOffset now) => sought.Part switch
    {
        RecordPart.Own => sought.Author == reader.Person.Id ? AccessReason.Author : null,
        RecordPart.Content => ByAssignment(reader, sought, now) ?? ByEmergency(reader, sought, now),
        RecordPart.Management => ByAssignment(reader, sought, now) ?? (reader.Person.Roles.HasFlag(Roles.Owner) ? AccessReason.Owner : ByEmergency(reader, sought, now)),
        RecordPart.Figures => ByAssignment(reader, sought, now) ?? ByShare(reader, sought, now) ?? ByEmergency(reader, sought, now),
        _ => throw new ArgumentOutOfRangeException(nameof(sought), sought.Part, "no such part"),
    };

    private static AccessReason? ByAssignment(Reader reader, Sought sought, DateTimeOffset now)
    {
        if (!reader.Person.Roles.HasFlag(Roles.Therapist)) return null;
        var held = reader.Assignments.Where(one => one.Therapist == reader.Person.Id && one.Client == sought.Client
            && (sought.Episode is null || one.Episode == sought.Episode) && one.Holds(now)).ToList();
        return held.Count == 0 ? null : held.Exists(one => !one.IsCover) ? AccessReason.Therapist : AccessReason.Cover;
    }

    /// <summary>Opened in an emergency: for a day, to look at, never to change.</summary>
    private static AccessReason? ByEmergency(Reader reader, Sought sought, DateTimeOffset now) =>
        !sought.IsChange && reader.Person.Roles.HasFlag(Roles.Therapist)
            && reader.Emergencies.Any(one => one.Person == reader.Person.Id && one.Client == sought.Client && one.Holds(now)) ? AccessReason.Emergency : null;

    /// <summary>Shown by the therapist: one piece of work, certain days, until a day, to look at. What belongs to no piece of work or to no day is not shown.</summary>
    private static AccessReason? ByShare(Reader reader, Sought sought, DateTimeOffset now) =>
        !sought.IsChange && reader.Person.Roles.HasFlag(Roles.Supervisor)
            && reader.Shares.Any(one => one.Supervisor == reader.Person.Id && one.Client == sought.Client && one.Episode == sought.Episode
                && sought.On is { } day && one.Covers(day) && one.Holds(now)) ? AccessReason.Supervisor : null;
}
