namespace Rapport.Alliance;

/// <summary>One cause of tension: how it looks, what helps, what harms, what each side may tick.</summary>
/// <param name="Id">Its stable name.</param>
/// <param name="Name">In a few words, for staff.</param>
/// <param name="ClientTick">What the client may tick; never empty.</param>
/// <param name="TherapistTick">What the therapist may tick; never empty.</param>
public sealed record BarrierGuide(string Id, string Name, IReadOnlyList<BarrierTick> ClientTick, IReadOnlyList<string> TherapistTick)
{
    /// <summary>How it may look.</summary>
    public required IReadOnlyList<string> MayLook { get; init; }

    /// <summary>What could be asked.</summary>
    public required IReadOnlyList<string> Ask { get; init; }

    /// <summary>What helps.</summary>
    public required IReadOnlyList<string> Helps { get; init; }

    /// <summary>What harms.</summary>
    public required IReadOnlyList<string> Harms { get; init; }

    /// <summary>What to write down.</summary>
    public required string TherapistNotes { get; init; }

    /// <summary>What it rests on, by the names of <see cref="Bases"/>.</summary>
    public required IReadOnlyList<string> Basis { get; init; }
}
