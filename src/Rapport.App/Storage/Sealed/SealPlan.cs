using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Rapport.App.Keys;
using Rapport.Care;

namespace Rapport.App.Storage.Sealed;

/// <summary>What is sealed in one entity type, under whose key and tied to which row.</summary>
internal sealed class SealPlan
{
    private const string Cached = "Rapport:SealPlan";
    private static readonly ConcurrentDictionary<Type, Func<object, Guid>> Readers = new();
    private readonly string _table;
    private readonly IProperty? _otherwise;

    private SealPlan(IEntityType entity)
    {
        _table = entity.GetTableName()!;
        Owner = entity.FindProperty((string)entity.FindAnnotation(SealedModel.Owner)!.Value!)!;
        _otherwise = entity.FindAnnotation(SealedModel.Otherwise)?.Value is string other ? entity.FindProperty(other) : null;
        Key = [.. entity.FindPrimaryKey()!.Properties];
        Texts = [.. entity.GetProperties().Where(property => property.FindAnnotation(SealedModel.Seals) is not null)
            .Select(property => new SealedText(entity, property))];
    }

    public IProperty Owner { get; }
    public IReadOnlyList<IProperty> Key { get; }
    public IReadOnlyList<SealedText> Texts { get; }

    /// <summary>A client or a practice: a new one gets its key with its first row.</summary>
    public bool IsOwnerItself => Key.Count == 1 && Key[0] == Owner;

    public static SealPlan? Of(IEntityType entity) =>
        entity.FindAnnotation(SealedModel.Owner) is null ? null
        : entity.GetOrAddRuntimeAnnotationValue<SealPlan, IEntityType>(Cached, static type => new SealPlan(type!), entity);

    /// <summary>The properties that may name the owner, the first that is not null being the one.</summary>
    public IEnumerable<IProperty> Owners => _otherwise is null ? [Owner] : [Owner, _otherwise];

    public object? OwnerOf(Func<IProperty, object?> values) => Owners.Select(values).FirstOrDefault(owner => owner is not null);

    public SealedText Text(IProperty column) => Texts.First(text => text.Column == column);

    public SealedPlace Place(SealedText text, object? owner, IEnumerable<object?> key) => new(_table, text.Name, RowBytes(key), IdOf(owner));

    /// <summary>What the member is to hold for what the column holds.</summary>
    public static object? Opened(SealedDb db, SealedText text, byte[]? cipher, SealedPlace place) =>
        cipher is null ? null : db.Keys.Open(cipher, place) is { } plain ? text.Value(plain) : text.ErasedValue();

    /// <summary>Fills every sealed member from the values that were read.</summary>
    public void Open(SealedDb db, EntityEntry entry)
    {
        foreach (var text in Texts)
        {
            var place = Place(text, OwnerOf(property => entry.CurrentValues[property]), Key.Select(part => entry.CurrentValues[part]));
            text.Write(entry.Entity, Opened(db, text, (byte[]?)entry.CurrentValues[text.Column], place));
        }
    }

    public static Guid IdOf(object? id) => id switch
    {
        Guid bare => bare,
        null => throw new SealBrokenException("a text without an owner"),
        _ => Readers.GetOrAdd(id.GetType(), Reader)(id),
    };

    private static Func<object, Guid> Reader(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Id<>)
            ? typeof(SealPlan).GetMethod(nameof(ReaderOf), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(type.GetGenericArguments()).CreateDelegate<Func<object, Guid>>()
            : throw new InvalidOperationException($"{type} can be no part of the key of a row with text");

    private static Guid ReaderOf<T>(object id) => ((Id<T>)id).Value;

    private static byte[] RowBytes(IEnumerable<object?> key)
    {
        var row = new MemoryStream();
        Span<byte> length = stackalloc byte[4];
        foreach (var part in key)
        {
            var bytes = PartBytes(part);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            row.Write(length);
            row.Write(bytes);
        }
        return row.ToArray();
    }

    private static byte[] PartBytes(object? part) => part switch
    {
        byte[] bytes => bytes,
        string text => Encoding.UTF8.GetBytes(text),
        DateOnly day => Int64(day.DayNumber),
        DateTimeOffset moment => Int64(moment.ToUnixTimeMilliseconds()),
        Enum or int or long or short or byte => Int64(Convert.ToInt64(part, System.Globalization.CultureInfo.InvariantCulture)),
        _ => StoreConventions.Bytes(IdOf(part)),
    };

    private static byte[] Int64(long number)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        return bytes;
    }
}
