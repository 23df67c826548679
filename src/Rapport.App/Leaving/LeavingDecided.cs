using Rapport.Care;

namespace Rapport.App.Leaving;

/// <summary>Everything that was decided about a leaving.</summary>
/// <param name="Work">By course of work.</param>
/// <param name="LeavesDrafts">Notes that are not signed stay drafts, for those who go on to read.</param>
public sealed record LeavingDecided(IReadOnlyDictionary<Id<Episode>, WorkDecided> Work, bool LeavesDrafts);
