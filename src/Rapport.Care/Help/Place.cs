namespace Rapport.Care;

/// <summary>A country by name, with its time zones.</summary>
/// <param name="Id">Two letters of ISO 3166-1.</param>
/// <param name="Name">Its name.</param>
/// <param name="TimeZones">IANA names, the one of most people first; never empty.</param>
public sealed record Place(string Id, LocalText Name, IReadOnlyList<string> TimeZones);
