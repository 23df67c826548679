using Rapport.Care;

namespace Rapport.App.Remembering;

/// <summary>Something to remember, as it was written down.</summary>
/// <param name="Client">About whom.</param>
/// <param name="Thing">Which one is written anew; null for a new one.</param>
/// <param name="Words">What it is.</param>
public sealed record ThingWritten(Id<Client> Client, Id<ThingToRemember>? Thing, string Words)
{
    public DateOnly? On { get; init; }

    public DateOnly? Until { get; init; }
}
