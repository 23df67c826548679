namespace Rapport.Web.Tests.Accounts;

/// <summary>The real time, moved on by a test.</summary>
internal sealed class ShiftedClock : TimeProvider
{
    private TimeSpan _shift;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _shift;

    public void Pass(TimeSpan time) => _shift += time;
}
