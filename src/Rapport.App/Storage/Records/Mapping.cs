using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Rapport.App.Storage.Sealed;
using Rapport.Care;

namespace Rapport.App.Storage.Records;

/// <summary>What all mappings of records share.</summary>
internal static class Mapping
{
    /// <summary>Why a column is not sealed.</summary>
    public const string Code = "a name of our own, not typed by anybody", Numbers = "numbers, which figures are made of";

    /// <summary>A table with its key and every property that keeps a plain value, also where the domain lets nobody set it.</summary>
    public static EntityTypeBuilder<T> Record<T>(this ModelBuilder model, string table, Expression<Func<T, object?>> key)
        where T : class
    {
        var entity = model.Entity<T>();
        entity.ToTable(table);
        foreach (var property in Kept(typeof(T)).Where(property => IsValue(property.PropertyType))) entity.Property(property.PropertyType, property.Name);
        entity.HasKey(key);
        return entity;
    }

    /// <summary>The row that this names must exist, and stays while this one does.</summary>
    public static EntityTypeBuilder<T> Of<T, TOther>(this EntityTypeBuilder<T> entity, Expression<Func<T, object?>> property)
        where T : class
        where TOther : class
    {
        entity.HasOne<TOther>().WithMany().HasForeignKey(property).OnDelete(DeleteBehavior.Restrict);
        return entity;
    }

    /// <summary>Kept as JSON that anybody who has the file can read.</summary>
    public static PropertyBuilder<T> IsPlainJson<T>(this PropertyBuilder<T> property, string reason) =>
        property.HasConversion(new PlainJson<T>(), new ByJson<T>()).IsPlain(reason);

    /// <summary>Properties that hold what was given to them; computed ones are left out.</summary>
    public static IEnumerable<PropertyInfo> Kept(Type type) =>
        type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(property => type.GetField($"<{property.Name}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic) is not null);

    private static bool IsValue(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return bare.IsPrimitive || bare.IsEnum || bare == typeof(string) || bare == typeof(decimal) || bare == typeof(Guid) || bare == typeof(DateTimeOffset)
            || bare == typeof(DateOnly) || bare == typeof(TimeOnly) || bare == typeof(TimeSpan)
            || (bare.IsGenericType && bare.GetGenericTypeDefinition() == typeof(Id<>));
    }

    private sealed class PlainJson<T>() : ValueConverter<T, string>(value => JsonText.Write(value), text => JsonText.Read<T>(text));

    private sealed class ByJson<T>() : ValueComparer<T>(
        (one, other) => JsonText.Write(one) == JsonText.Write(other), value => StringComparer.Ordinal.GetHashCode(JsonText.Write(value)), value => value);
}
