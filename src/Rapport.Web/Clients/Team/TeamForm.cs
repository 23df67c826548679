namespace Rapport.Web.Clients;

/// <summary>Who shall work with somebody, as it is typed.</summary>
public sealed record TeamForm
{
    public string? Therapist { get; init; }

    /// <summary>The last day of standing in; empty to be in charge.</summary>
    public string? Until { get; init; }
}
