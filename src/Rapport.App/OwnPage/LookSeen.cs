using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.OwnPage;

/// <summary>Looks of one person at one thing on one day.</summary>
/// <param name="Name">Who looked.</param>
/// <param name="Day">On which day, where the practice is.</param>
/// <param name="What">The plain name of what was looked at.</param>
/// <param name="Reason">By which right.</param>
/// <param name="Times">How often on that day.</param>
public sealed record LookSeen(string Name, DateOnly Day, string What, AccessReason Reason, int Times)
{
    /// <summary>The last of them.</summary>
    public required Id<Access> Last { get; init; }
}
