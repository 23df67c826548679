using Microsoft.EntityFrameworkCore;

namespace Rapport.App.Keys;

/// <summary>The key store on PostgreSQL: the same model with migrations of its own.</summary>
internal sealed class PostgresKeyDb(DbContextOptions options) : KeyDb(options);
