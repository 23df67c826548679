using Rapport.Care;

namespace Rapport.Alliance;

/// <summary>What somebody made of a signal, as a fact that stays whatever comes after.</summary>
/// <param name="Signal">Which signal.</param>
/// <param name="Client">About whom.</param>
/// <param name="State">What became of it.</param>
/// <param name="At">When.</param>
public sealed record SignalAnswered(Id<Signal> Signal, Id<Client> Client, SignalState State, DateTimeOffset At)
{
    /// <summary>Who.</summary>
    public required Id<Person> By { get; init; }

    /// <summary>Why it was set aside; null where it was not.</summary>
    public DismissedWhy? Why { get; init; }

    /// <summary>In that person's words; null for none.</summary>
    public string? Words { get; init; }
}
