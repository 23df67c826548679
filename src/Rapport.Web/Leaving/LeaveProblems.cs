using Rapport.App.Leaving;
using Rapport.Care;

namespace Rapport.Web.Leaving;

/// <summary>What keeps somebody from leaving yet, at its place.</summary>
public sealed record LeaveProblems
{
    public IReadOnlyDictionary<Id<Episode>, LeavingLack> Work { get; init; } = new Dictionary<Id<Episode>, LeavingLack>();

    public bool Drafts { get; init; }

    public bool Sure { get; init; }

    /// <summary>What is wrong with the leaving as a whole, in words.</summary>
    public string? Whole { get; init; }
}
