namespace Rapport.App.Demo;

/// <summary>Stands at the moment that is being told, so that ids and times of the past sort as they would have. It never stands later than the real one.</summary>
internal sealed class DemoClock(DateTimeOffset from, DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; private set; } = from;

    public override DateTimeOffset GetUtcNow() => Now;

    public DateTimeOffset At(DateTimeOffset moment) => Now = (moment < now ? moment : now).ToUniversalTime();
}
