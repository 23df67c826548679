using Rapport.Care;

namespace Rapport.Alliance;

/// <summary>What a signal said before a later form changed it. It is kept, so that what somebody read can be read again.</summary>
/// <param name="Signal">Which signal.</param>
/// <param name="Client">About whom.</param>
/// <param name="Number">Its number among the earlier words of this signal, from 1.</param>
/// <param name="At">When it was changed.</param>
public sealed record SignalRestated(Id<Signal> Signal, Id<Client> Client, int Number, DateTimeOffset At)
{
    /// <summary>The rule that had spoken.</summary>
    public required string Rule { get; init; }

    /// <summary>How much it had asked of the therapist.</summary>
    public required Verdict Level { get; init; }

    /// <summary>Whether it was shown then.</summary>
    public required bool WasShown { get; init; }

    /// <summary>Its words then.</summary>
    public required SignalSentences Sentences { get; init; }

    /// <summary>Its figures then.</summary>
    public required IReadOnlyList<Figure> Inputs { get; init; }
}
