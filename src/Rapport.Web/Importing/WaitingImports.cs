using System.Collections.Concurrent;
using Rapport.App.Importing;
using Rapport.Care;

namespace Rapport.Web.Importing;

/// <summary>What somebody has looked at and not yet read in: one for each person, in memory alone, for half an hour.</summary>
internal sealed class WaitingImports(TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);
    private readonly ConcurrentDictionary<Id<Person>, (Guid Key, ImportBatch Batch, DateTimeOffset At)> _waiting = new();

    public Guid Keep(Id<Person> person, ImportBatch batch)
    {
        var now = clock.GetUtcNow();
        foreach (var (old, _) in _waiting.Where(one => one.Value.At + Patience < now)) _waiting.TryRemove(old, out _);
        var key = Guid.CreateVersion7(now);
        _waiting[person] = (key, batch, now);
        return key;
    }

    /// <summary>Hands it out once.</summary>
    public ImportBatch? Take(Id<Person> person, string? key) =>
        Guid.TryParse(key, out var id) && _waiting.TryGetValue(person, out var kept) && kept.Key == id && kept.At + Patience >= clock.GetUtcNow() && _waiting.TryRemove(person, out _) ? kept.Batch : null;
}
