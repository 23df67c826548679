using Rapport.Privacy;

namespace Rapport.App.Referrers;

/// <summary>Who sent a client, as it is written down.</summary>
/// <param name="Kind">What kind of body it is.</param>
/// <param name="Name">Who.</param>
/// <param name="Gets">What goes to them.</param>
/// <param name="AgreedOn">The day on which the client agreed to it.</param>
public sealed record ReferrerWanted(ReferrerKind Kind, string Name, ReferrerGets Gets, DateOnly AgreedOn)
{
    public string? Organisation { get; init; }

    public string? Reach { get; init; }
}
