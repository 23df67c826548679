using Rapport.App.Guardians;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Others;

/// <summary>Everybody outside the practice who has to do with a client's record.</summary>
/// <param name="Client">Whose record.</param>
public sealed record OthersSeen(Client Client)
{
    /// <summary>Who sent them, the newest first.</summary>
    public required IReadOnlyList<Referrer> Referrers { get; init; }

    /// <summary>Their guardians, the newest first.</summary>
    public required IReadOnlyList<GuardianSeen> Guardians { get; init; }

    /// <summary>Who asked by law, the newest first.</summary>
    public required IReadOnlyList<LegalRequest> Requests { get; init; }

    /// <summary>The holds that hold, the oldest first.</summary>
    public required IReadOnlyList<HoldStep> Holds { get; init; }

    /// <summary>What went to somebody other than the client, the newest first; for staff.</summary>
    public required IReadOnlyList<Disclosure> Passed { get; init; }

    /// <summary>Everybody of the practice by name.</summary>
    public required IReadOnlyDictionary<Id<Person>, string> Names { get; init; }

    /// <summary>What the client may read of it: nothing of a request of which they are not told, and of a hold for it only that it exists.</summary>
    public OthersSeen ForClient()
    {
        var told = Requests.Where(one => one.IsTold).ToList();
        bool MayKnow(Id<LegalRequest>? request) => request is null || told.Exists(one => one.Id == request);
        return this with
        {
            Requests = told,
            Holds = [.. Holds.Select(one => MayKnow(one.Request) ? one : one with { Why = "", Request = null })],
            Passed = [.. Passed.Where(one => MayKnow(one.Request))],
        };
    }
}
