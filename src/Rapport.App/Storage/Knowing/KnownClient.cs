using Rapport.Care;

namespace Rapport.App.Storage;

/// <summary>Somebody whose being here is known, with what running a practice needs.</summary>
public sealed record KnownClient(Client Client)
{
    /// <summary>Whether a course of work is open.</summary>
    public bool IsOpen { get; init; }

    public DateTimeOffset? LastHeld { get; init; }

    public DateTimeOffset? Next { get; init; }

    /// <summary>Content: only for those who may read it.</summary>
    public bool HasOpenRepair { get; init; }
}
