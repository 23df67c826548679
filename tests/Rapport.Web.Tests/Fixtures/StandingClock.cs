namespace Rapport.Web.Fixtures;

/// <summary>A clock that stands still until somebody moves it; timers run as ever.</summary>
public sealed class StandingClock(DateTimeOffset at) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = at;

    /// <summary>It stands at the moment of its making.</summary>
    public static StandingClock AtPresent() => new(System.GetUtcNow());

    public override DateTimeOffset GetUtcNow() => Now;

    public void Advance(TimeSpan by) => Now += by;
}
