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

    private static AccessReason? Right(Reader reader, Sought sought, DateTimeOffset now) => sought.Part switch
    {
        RecordPart.Own => sought.Author == reader.Person.Id ? AccessReason.Author : null,
        RecordPart.Content => ByAssignment(reader, sought, now),
        RecordPart.Management => ByAssignment(reader, sought, now) ?? (reader.Person.Roles.HasFlag(Roles.Owner) ? AccessReason.Owner : null),
        _ => throw new ArgumentOutOfRangeException(nameof(sought), sought.Part, "no such part"),
    };

    private static AccessReason? ByAssignment(Reader reader, Sought sought, DateTimeOffset now)
    {
        if (!reader.Person.Roles.HasFlag(Roles.Therapist)) return null;
        var held = reader.Assignments.Where(one => one.Therapist == reader.Person.Id && one.Client == sought.Client
            && (sought.Episode is null || one.Episode == sought.Episode) && one.Holds(now)).ToList();
        return held.Count == 0 ? null : held.Exists(one => !one.IsCover) ? AccessReason.Therapist : AccessReason.Cover;
    }
}
