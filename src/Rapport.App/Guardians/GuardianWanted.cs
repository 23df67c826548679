using Rapport.Privacy;

namespace Rapport.App.Guardians;

/// <summary>What a guardian shall be given, as the therapist in charge asks for it.</summary>
/// <param name="Name">The guardian.</param>
/// <param name="Relation">What they are to the client.</param>
/// <param name="Scope">How much they may be given.</param>
/// <param name="Competence">Whether the client can decide this themselves.</param>
public sealed record GuardianWanted(string Name, string Relation, GuardianScope Scope, Competence Competence)
{
    public string? Contact { get; init; }

    public required string Evidence { get; init; }

    public required DateOnly Born { get; init; }

    public required int AskAgainAt { get; init; }

    public required DateOnly Until { get; init; }

    /// <summary>The most that a court's order leaves them, and which order that is; null where there is none.</summary>
    public (GuardianScope Leaves, string Words)? Order { get; init; }
}
