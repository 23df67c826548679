using Microsoft.EntityFrameworkCore.Design;
using Rapport.App.Keys;

namespace Rapport.App.Storage;

/// <summary>How dotnet-ef makes each context while it writes a migration. No key and no server is needed for that.</summary>
internal static class DesignTime
{
    private static readonly StorePlace File = new StorePlace.OnFile("design-time.db"), Server = new StorePlace.OnServer("Host=127.0.0.1;Database=none");

    internal sealed class Records : IDesignTimeDbContextFactory<RapportDb>
    {
        public RapportDb CreateDbContext(string[] args) => new(File.Options(), null!);
    }

    internal sealed class RecordsOnServer : IDesignTimeDbContextFactory<PostgresRapportDb>
    {
        public PostgresRapportDb CreateDbContext(string[] args) => new(Server.Options(), null!);
    }

    internal sealed class Keys : IDesignTimeDbContextFactory<KeyDb>
    {
        public KeyDb CreateDbContext(string[] args) => new(File.Options());
    }

    internal sealed class KeysOnServer : IDesignTimeDbContextFactory<PostgresKeyDb>
    {
        public PostgresKeyDb CreateDbContext(string[] args) => new(Server.Options());
    }
}
