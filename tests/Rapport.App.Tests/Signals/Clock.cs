namespace Rapport.App.Tests.Signals;

/// <summary>A clock that stands until it is moved.</summary>
internal sealed class Clock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
