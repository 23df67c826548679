using Rapport.Care;

namespace Rapport.Privacy;

/// <summary>A person of the practice who must not see this client's record, such as a relative or a neighbour. It goes before every right.</summary>
/// <param name="Person">Who.</param>
/// <param name="Client">Whose record.</param>
/// <param name="From">From when on.</param>
public sealed record Barred(Id<Person> Person, Id<Client> Client, DateTimeOffset From);
