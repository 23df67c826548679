using Rapport.App.Tests.Storage;

[assembly: AssemblyFixture(typeof(PostgresAtTheEnd))]

namespace Rapport.App.Tests.Storage;

/// <summary>Stops the run's PostgreSQL, where one was started, before the run says that it is over.</summary>
public sealed class PostgresAtTheEnd : IDisposable
{
    public void Dispose() => PostgresServer.StopShared();
}
