using Rapport.Care;

namespace Rapport.Alliance;

/// <summary>One dated line of a repair. It is written once and never deleted.</summary>
/// <param name="Repair">Which repair.</param>
/// <param name="Client">With whom.</param>
/// <param name="Number">Its number in the repair, from 1.</param>
/// <param name="Entry">What it is.</param>
public sealed record RepairEntry(Id<Repair> Repair, Id<Client> Client, int Number, RepairEntryKind Entry)
{
    /// <summary>When it was written.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who wrote it; null where the client did, on a form.</summary>
    public Id<Person>? By { get; init; }

    /// <summary>The words; null for none.</summary>
    public string? Words { get; init; }

    /// <summary>In which session; null for between two.</summary>
    public Id<Session>? Session { get; init; }

    /// <summary>What was done; null unless it is a step.</summary>
    public RepairStep? Step { get; init; }

    /// <summary>The wording card that was used; null for none.</summary>
    public string? Card { get; init; }

    /// <summary>The kind of strain; null unless it is about that.</summary>
    public RuptureKind? Kind { get; init; }

    /// <summary>The client's word; null unless it is one.</summary>
    public ClientsWord? Word { get; init; }

    /// <summary>How it was closed; null unless it was.</summary>
    public RepairState? ClosedAs { get; init; }
}
