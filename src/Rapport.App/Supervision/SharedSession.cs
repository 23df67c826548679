using Rapport.Alliance;
using Rapport.Care;

namespace Rapport.App.Supervision;

/// <summary>One session without a day, a name or a word.</summary>
/// <param name="Number">Its number in the course of work.</param>
/// <param name="Week">In which week of the work, from 1.</param>
/// <param name="State">What became of it.</param>
public sealed record SharedSession(int Number, int Week, SessionState State)
{
    /// <summary>The practice's day; reckoned with, never shown.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The client's rating of working together; null where there is none.</summary>
    public double? Rating { get; init; }

    /// <summary>Strains that were worked on, by kind and how they stand.</summary>
    public IReadOnlyList<(RuptureKind Kind, RepairState State)> Repairs { get; init; } = [];

    /// <summary>How many signals of a strain stand open.</summary>
    public int Strains { get; init; }
}
