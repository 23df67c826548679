using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Rapport.App.Today;

/// <summary>
/// Tells open pages of this machine that something came in. One for the whole program; publish after the commit. It holds no word of anybody, and
/// nothing depends on it: who misses an arrival sees the same when the page is loaded or asks again.
/// </summary>
public sealed class Arrivals
{
    private const int Waiting = 32;
    private readonly ConcurrentDictionary<Subscription, bool> _open = new();

    /// <summary>How many pages listen now.</summary>
    public int Listening => _open.Count;

    /// <summary>Something came in and is committed. A listener that does not keep up loses the oldest.</summary>
    public void Publish(Arrival arrival)
    {
        foreach (var subscription in _open.Keys) subscription.Take(arrival);
    }

    /// <summary>Listens from now on until it is disposed.</summary>
    public Subscription Listen()
    {
        var subscription = new Subscription(this);
        _open.TryAdd(subscription, true);
        return subscription;
    }

    /// <summary>One listening page.</summary>
    public sealed class Subscription : IDisposable
    {
        private readonly Arrivals _from;
        private readonly Channel<Arrival> _channel =
            Channel.CreateBounded<Arrival>(new BoundedChannelOptions(Waiting) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

        internal Subscription(Arrivals from) => _from = from;

        public ChannelReader<Arrival> Arrived => _channel.Reader;

        internal void Take(Arrival arrival) => _channel.Writer.TryWrite(arrival);

        public void Dispose()
        {
            _from._open.TryRemove(this, out _);
            _channel.Writer.TryComplete();
        }
    }
}
