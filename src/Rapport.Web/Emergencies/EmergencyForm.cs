using Rapport.Web.Planning;

namespace Rapport.Web.Emergencies;

/// <summary>Whose record has to be opened and why, as it is typed.</summary>
public sealed record EmergencyForm
{
    /// <summary>The longest reason.</summary>
    private const int Longest = 1_000;

    public string? Who { get; init; }

    public string? Why { get; init; }

    internal (string Who, string Why) Read(Filled filled) => (filled.Needed(nameof(Who), Who), filled.Needed(nameof(Why), Why, Longest));
}
