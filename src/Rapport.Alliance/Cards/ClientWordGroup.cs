using Rapport.Care;

namespace Rapport.Alliance;

/// <summary>A heading over ways to begin a hard subject.</summary>
/// <param name="Id">Its stable name.</param>
/// <param name="Title">What the client reads.</param>
public sealed record ClientWordGroup(string Id, LocalText Title);
