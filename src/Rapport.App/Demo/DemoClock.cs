namespace Rapport.App.Demo;

/// <summary>Stands at the moment that is being told, so that ids and times of the past sort as they would have.</summary>
internal sealed class DemoClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; private set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;

    public DateTimeOffset At(DateTimeOffset moment) => Now = moment.ToUniversalTime();
}
