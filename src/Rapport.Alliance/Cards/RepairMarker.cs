namespace Rapport.Alliance;

/// <summary>What a therapist may have noticed.</summary>
/// <param name="Id">Its stable name.</param>
/// <param name="Name">In a few words.</param>
/// <param name="Kind">The pile its cards lie in.</param>
public sealed record RepairMarker(string Id, string Name, RepairCardKind Kind);
