using Rapport.Care;
using Rapport.Instruments;

namespace Rapport.App.Clients;

/// <summary>What is kept about somebody beside the story.</summary>
public sealed record ClientDetails(Client Client, IReadOnlyList<Episode> Episodes)
{
    /// <summary>The outcome instrument they are asked beside the check-in; null for none.</summary>
    public string? Asked { get; init; }

    /// <summary>Whether they want to be asked it.</summary>
    public bool Wants { get; init; } = true;

    /// <summary>The instruments that this practice may ask.</summary>
    public IReadOnlyList<Instrument> Choices { get; init; } = [];

    /// <summary>Sessions moved to or from this record.</summary>
    public IReadOnlyList<SessionMoved> Moves { get; init; } = [];

    public Episode? Current => Episodes.Count == 0 ? null : Episodes[^1];
}
