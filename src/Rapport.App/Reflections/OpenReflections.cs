using System.Collections.Concurrent;
using System.Security.Cryptography;
using Rapport.App.Accounts;
using Rapport.Care;

namespace Rapport.App.Reflections;

/// <summary>
/// The private halves that are open now, in the memory of this program alone, each for one sign-in. It forgets them as long after the last use as the
/// sign-in would, when their author locks them, and when the program stops. Safe from many threads; never prints one.
/// </summary>
public sealed class OpenReflections : IDisposable
{
    private static readonly TimeSpan Sweeps = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<Id<OpenSignIn>, Held> _open = new();
    private readonly TimeProvider _clock;
    private readonly ITimer _sweeping;

    public OpenReflections(TimeProvider clock)
    {
        _clock = clock;
        _sweeping = clock.CreateTimer(_ => Sweep(), null, Sweeps, Sweeps);
    }

    /// <summary>Forgets what was opened in this sign-in.</summary>
    public void Lock(Id<OpenSignIn> signIn)
    {
        if (_open.TryRemove(signIn, out var held)) CryptographicOperations.ZeroMemory(held.Private);
    }

    public void Dispose()
    {
        _sweeping.Dispose();
        foreach (var signIn in _open.Keys) Lock(signIn);
    }

    internal void Open(Id<OpenSignIn> signIn, ReflectionKey key, (byte[] Private, TimeSpan Idle) with) =>
        _open[signIn] = new(key.Author, key.Id, with.Private, with.Idle) { UsedAt = _clock.GetUtcNow() };

    /// <summary>A copy of what this author opened in this sign-in; null for nothing, or no longer.</summary>
    internal (Id<ReflectionKey> Key, byte[] Private)? Of(Id<OpenSignIn> signIn, Id<Person> author)
    {
        Sweep();
        if (!_open.TryGetValue(signIn, out var held) || held.Author != author) return null;
        held.UsedAt = _clock.GetUtcNow();
        return (held.Key, [.. held.Private]);
    }

    private void Sweep()
    {
        var now = _clock.GetUtcNow();
        foreach (var (signIn, held) in _open)
            if (now - held.UsedAt >= held.Idle) Lock(signIn);
    }

    private sealed record Held(Id<Person> Author, Id<ReflectionKey> Key, byte[] Private, TimeSpan Idle)
    {
        public DateTimeOffset UsedAt { get; set; }
    }
}
