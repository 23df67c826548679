namespace Rapport.Web.Fixtures;

/// <summary>A clock that stands still until somebody moves it; timers run as ever.</summary>
public sealed class StandingClock(DateTimeOffset at) : TimeProvider
{
    private DateTimeOffset _now = at;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;
}
