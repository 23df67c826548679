using Microsoft.EntityFrameworkCore;
using Rapport.App.Keys;

namespace Rapport.App.Storage;

/// <summary>The records on PostgreSQL: the same model with migrations of its own.</summary>
internal sealed class PostgresRapportDb(DbContextOptions options, Keyring keys) : RapportDb(options, keys);
