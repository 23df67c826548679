namespace Rapport.App.Legal;

/// <summary>A legal request as it is written down.</summary>
/// <param name="Asker">Who asks.</param>
/// <param name="Authority">By which authority.</param>
/// <param name="Scope">What they ask for.</param>
/// <param name="ReceivedOn">The day on which it came.</param>
public sealed record RequestWanted(string Asker, string Authority, string Scope, DateOnly ReceivedOn)
{
    public string? Reference { get; init; }

    public DateOnly? DueBy { get; init; }
}
