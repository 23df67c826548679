using System.Threading.RateLimiting;

namespace Rapport.Web.Forms;

/// <summary>How many links that do not exist one address may try in a minute. Who holds a real link is never counted.</summary>
internal sealed class GuessLimit : IDisposable
{
    private const int PerMinute = 60;
    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new() { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));

    /// <summary>Counts one; false where it was one too many.</summary>
    public bool Count(HttpContext context)
    {
        using var lease = _limiter.AttemptAcquire(context.Connection.RemoteIpAddress?.ToString() ?? "");
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
