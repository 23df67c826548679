using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Alone;

/// <summary>Who sits before their own page.</summary>
/// <param name="Client">Who.</param>
/// <param name="Practice">Where they are helped.</param>
/// <param name="Sitting">Since when.</param>
/// <param name="OpenedBy">Who opened the way in with them.</param>
public sealed record Seated(Client Client, Practice Practice, OwnSitting Sitting, Id<Person> OpenedBy);
