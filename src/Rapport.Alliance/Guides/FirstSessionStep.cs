namespace Rapport.Alliance;

/// <summary>One step of the first session, for the therapist.</summary>
/// <param name="Id">Its stable name.</param>
/// <param name="When">When it comes, in words.</param>
/// <param name="Title">In a few words.</param>
/// <param name="Field">The kind of work it is for: all, bodywork, couple or hypnotherapy.</param>
public sealed record FirstSessionStep(string Id, string When, string Title, string Field)
{
    /// <summary>What to do; never empty.</summary>
    public required IReadOnlyList<string> Do { get; init; }

    /// <summary>Words to say; may be empty.</summary>
    public required IReadOnlyList<string> Say { get; init; }

    /// <summary>What to leave.</summary>
    public required IReadOnlyList<string> Avoid { get; init; }

    /// <summary>What it rests on, by the names of <see cref="Bases"/>.</summary>
    public required IReadOnlyList<string> Basis { get; init; }
}
