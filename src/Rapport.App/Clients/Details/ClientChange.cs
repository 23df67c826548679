using Rapport.Care;

namespace Rapport.App.Clients;

/// <summary>How somebody is called, spoken to and reached from now on.</summary>
public sealed record ClientChange(string Name, string Language, SafeContact Safe)
{
    public string? Email { get; init; }

    public string? Phone { get; init; }

    /// <summary>When the client said that this is safe; null while they have not.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }
}
