namespace Rapport.Care;

/// <summary>Half a minute on the therapist's own state before a session. It names no client and is read by the therapist alone.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Therapist">Whose state.</param>
/// <param name="State">0 = far from ready, 10 = here and ready.</param>
/// <param name="At">When.</param>
public sealed record Arriving(Id<Arriving> Id, Id<Person> Therapist, Rating State, DateTimeOffset At)
{
    /// <summary>Where they work.</summary>
    public required Id<Practice> Practice { get; init; }

    /// <summary>A word to oneself; null for none.</summary>
    public string? Words { get; init; }

    /// <summary>The exercise that was done; null for none.</summary>
    public string? Exercise { get; init; }
}
