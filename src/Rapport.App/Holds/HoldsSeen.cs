using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Holds;

/// <summary>The holds on a client's record.</summary>
/// <param name="Client">Whose record.</param>
/// <param name="Steps">What began and ended, the newest first.</param>
/// <param name="Requests">Every legal request about them, the newest first.</param>
/// <param name="Names">Everybody of the practice by name.</param>
public sealed record HoldsSeen(Client Client, IReadOnlyList<HoldStep> Steps, IReadOnlyList<LegalRequest> Requests, IReadOnlyDictionary<Id<Person>, string> Names)
{
    /// <summary>Those that hold now, the oldest first.</summary>
    public IReadOnlyList<HoldStep> Holding => HoldStep.Holding([.. Steps]);
}
