using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Rapport.App.Jobs;

/// <summary>What every job stands on.</summary>
/// <param name="Scopes">Where it gets its services; one scope for each turn.</param>
/// <param name="Clock">The clock of the program.</param>
/// <param name="IsOpen">Whether the store is unlocked; nothing runs while it is not.</param>
/// <param name="Logs">Where it tells that a turn ended, by the name of the case.</param>
public sealed record JobGround(IServiceScopeFactory Scopes, TimeProvider Clock, Func<bool> IsOpen, ILoggerFactory Logs);
