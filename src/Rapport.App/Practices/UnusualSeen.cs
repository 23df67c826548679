using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Practices;

/// <summary>Looks worth a question, with the names that tell of them.</summary>
/// <param name="Found">The newest day first.</param>
public sealed record UnusualSeen(IReadOnlyList<UnusualLook> Found)
{
    public required IReadOnlyDictionary<Id<Person>, string> People { get; init; }

    public required IReadOnlyDictionary<Id<Client>, Client> Clients { get; init; }
}
