namespace Rapport.Web.Alone;

/// <summary>What was done with a client's way in, for the page that says so.</summary>
public sealed record WayDone
{
    /// <summary>Of a link that was made; shown once.</summary>
    public string? Token { get; init; }

    public DateTimeOffset? Until { get; init; }

    public bool IsQueued { get; init; }

    public bool IsRefused { get; init; }
}
