using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Rapport.Care;

namespace Rapport.App.Storage;

/// <summary>Lets every <see cref="Id{T}"/> be a column: BLOB on SQLite, uuid on PostgreSQL.</summary>
internal abstract class IdConverterSelector(ValueConverterSelectorDependencies dependencies, Type column, Type converter)
    : ValueConverterSelector(dependencies)
{
    public override IEnumerable<ValueConverterInfo> Select(Type modelClrType, Type? providerClrType = null)
    {
        var bare = Nullable.GetUnderlyingType(modelClrType) ?? modelClrType;
        if (!bare.IsGenericType || bare.GetGenericTypeDefinition() != typeof(Id<>)) return base.Select(modelClrType, providerClrType);
        if (providerClrType is not null && providerClrType != column) return [];
        var closed = converter.MakeGenericType(bare.GetGenericArguments());
        return [new ValueConverterInfo(bare, column, _ => (ValueConverter)Activator.CreateInstance(closed)!)];
    }

    internal sealed class OnSqlite(ValueConverterSelectorDependencies dependencies)
        : IdConverterSelector(dependencies, typeof(byte[]), typeof(ToBytes<>));

    internal sealed class OnPostgres(ValueConverterSelectorDependencies dependencies)
        : IdConverterSelector(dependencies, typeof(Guid), typeof(ToGuid<>));

    private sealed class ToBytes<T>() : ValueConverter<Id<T>, byte[]>(
        id => StoreConventions.Bytes(id.Value), stored => new Id<T>(StoreConventions.Read(stored)));

    private sealed class ToGuid<T>() : ValueConverter<Id<T>, Guid>(id => id.Value, stored => new Id<T>(stored));
}
