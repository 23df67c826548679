using Rapport.Care;

namespace Rapport.App.Leaving;

/// <summary>What has to be decided before somebody leaves.</summary>
/// <param name="Person">Who leaves.</param>
/// <param name="Work">Every course of work that goes on, by the client's name.</param>
/// <param name="Drafts">Notes that they began and did not sign.</param>
public sealed record LeavingShown(Person Person, IReadOnlyList<OpenWork> Work, IReadOnlyList<UnsignedNote> Drafts);
