using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Keeping;

/// <summary>A record of somebody with whom no work goes on.</summary>
/// <param name="Client">Whose.</param>
/// <param name="Kind">Which kind.</param>
/// <param name="Ended">The day on which the last of it ended.</param>
/// <param name="LastDay">The last day on which it is kept.</param>
public sealed record KeptRecord(Client Client, KeptKind Kind, DateOnly Ended, DateOnly LastDay);
