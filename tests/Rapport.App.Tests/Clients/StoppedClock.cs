using Rapport.App.Tests.Storage.Records;

namespace Rapport.App.Tests.Clients;

/// <summary>It is always the house's now.</summary>
internal sealed class StoppedClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => House.Now;
}
