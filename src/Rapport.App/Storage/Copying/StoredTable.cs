using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Rapport.App.Storage.Copying;

/// <summary>One table as any store holds it: columns in a fixed order, values as the model has them, sealed texts as the ciphertext they are.</summary>
internal sealed class StoredTable
{
    private readonly Column[] _columns;
    private readonly ISqlGenerationHelper _quotes;

    private StoredTable(DbContext db, IEntityType entity)
    {
        _quotes = db.GetService<ISqlGenerationHelper>();
        Entity = entity;
        Name = entity.GetTableName()!;
        var table = StoreObjectIdentifier.Table(Name, entity.GetSchema());
        _columns = [.. entity.GetFlattenedProperties().Select(property => (Property: property, Name: property.GetColumnName(table)!))
            .OrderBy(column => column.Name, StringComparer.Ordinal).Select(column => new Column(column.Property, column.Name))];
    }

    public IEntityType Entity { get; }

    public string Name { get; }

    public IReadOnlyList<IProperty> Properties => [.. _columns.Select(column => column.Property)];

    /// <summary>All tables of a store, each after those that it points to.</summary>
    public static IReadOnlyList<StoredTable> Of(DbContext db)
    {
        var waiting = db.Model.GetEntityTypes().OrderBy(entity => entity.GetTableName(), StringComparer.Ordinal).ToList();
        List<IEntityType> ordered = [];
        while (waiting.Count > 0)
        {
            var next = waiting.First(entity => entity.GetForeignKeys().All(key => key.PrincipalEntityType == entity || ordered.Contains(key.PrincipalEntityType)));
            ordered.Add(next);
            waiting.Remove(next);
        }
        return [.. ordered.Select(entity => new StoredTable(db, entity))];
    }

    /// <summary>Every row, in no order. The connection is open.</summary>
    public async IAsyncEnumerable<object?[]> Rows(DbContext db, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        await using var command = Command(db, $"SELECT {string.Join(", ", _columns.Select(column => _quotes.DelimitIdentifier(column.Name)))} FROM {_quotes.DelimitIdentifier(Name)}");
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) yield return [.. _columns.Select((column, at) => column.Read(reader, at))];
    }

    public async Task<long> Count(DbContext db, CancellationToken stop)
    {
        await using var command = Command(db, $"SELECT COUNT(*) FROM {_quotes.DelimitIdentifier(Name)}");
        return Convert.ToInt64(await command.ExecuteScalarAsync(stop), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>A command that takes one row after another.</summary>
    public DbCommand Inserting(DbContext db)
    {
        var places = _columns.Select((_, at) => _quotes.GenerateParameterNamePlaceholder($"p{at}"));
        return Command(db, $"INSERT INTO {_quotes.DelimitIdentifier(Name)} ({string.Join(", ", _columns.Select(column => _quotes.DelimitIdentifier(column.Name)))}) VALUES ({string.Join(", ", places)})");
    }

    public Task Insert(DbCommand inserting, object?[] row, CancellationToken stop)
    {
        inserting.Parameters.Clear();
        for (var at = 0; at < _columns.Length; at++) inserting.Parameters.Add(_columns[at].Parameter(inserting, _quotes.GenerateParameterName($"p{at}"), row[at]));
        return inserting.ExecuteNonQueryAsync(stop);
    }

    private static DbCommand Command(DbContext db, string text)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // names of tables and columns of our own model, quoted
        command.CommandText = text;
#pragma warning restore CA2100
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }

    private sealed class Column(IProperty property, string name)
    {
        private readonly RelationalTypeMapping _mapping = property.GetRelationalTypeMapping();

        public IProperty Property { get; } = property;

        public string Name { get; } = name;

        public object? Read(DbDataReader reader, int at)
        {
            if (reader.IsDBNull(at)) return null;
            var stored = _mapping.GetDataReaderMethod().Invoke(reader, [at]);
            return _mapping.Converter is { } converter ? converter.ConvertFromProvider(stored) : stored;
        }

        public DbParameter Parameter(DbCommand command, string name, object? value) => _mapping.CreateParameter(command, name, value, Property.IsColumnNullable());
    }
}
