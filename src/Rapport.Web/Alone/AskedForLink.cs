namespace Rapport.Web.Alone;

/// <summary>What the page says on which a client asks for a link.</summary>
public sealed record AskedForLink
{
    public string? Email { get; init; }

    /// <summary>The key of what is wrong with the address.</summary>
    public string? Problem { get; init; }

    public TimeSpan? Wait { get; init; }

    /// <summary>It was written down, whatever the address.</summary>
    public bool IsWanted { get; init; }

    /// <summary>A sitting was over.</summary>
    public bool IsOver { get; init; }

    public int Status { get; init; } = StatusCodes.Status200OK;
}
