using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Rapport.App.Storage.Sealed;

/// <summary>One sealed member: the property of the domain and the column behind it.</summary>
internal sealed class SealedText
{
    private readonly PropertyInfo _member;
    private readonly Action<object, object?> _write;

    public SealedText(IEntityType entity, IProperty column)
    {
        const BindingFlags any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        Column = column;
        Name = (string)column.FindAnnotation(SealedModel.Seals)!.Value!;
        var found = entity.ClrType.GetProperty(Name, any)!;
        _member = found.DeclaringType!.GetProperty(Name, any)!;
        var field = _member.DeclaringType!.GetField($"<{Name}>k__BackingField", any);
        _write = field is not null ? field.SetValue
            : _member.SetMethod is not null ? _member.SetValue
            : throw new InvalidOperationException($"{entity.DisplayName()}.{Name} is sealed and can neither be set nor has a field of its own");
        ErasedText = (string?)column.FindAnnotation(SealedModel.ErasedAs)?.Value ?? Empty(Type);
        IsInConstructor = entity.ConstructorBinding?.ParameterBindings.Any(binding => binding.ConsumedProperties.Contains(column)) ?? false;
    }

    public IProperty Column { get; }
    public string Name { get; }
    public Type Type => _member.PropertyType;
    public bool IsInConstructor { get; }

    /// <summary>The text that stands for what an erased client's column held; null for none.</summary>
    public string? ErasedText { get; }

    /// <summary>The text to seal: a string as it is, anything else as JSON.</summary>
    public string? Read(object entity) => _member.GetValue(entity) switch
    {
        null => null,
        string text => text,
        var value => JsonText.Write(value, Type),
    };

    public void Write(object entity, object? value) => _write(entity, value);

    /// <summary>What the member holds for an opened text.</summary>
    public object? Value(string text) => Type == typeof(string) ? text : JsonText.Read(text, Type);

    /// <summary>What the member holds for a client who was erased: the word for it, an empty list, or what the mapping says.</summary>
    public object? ErasedValue() => ErasedText is { } text ? Value(text) : null;

    private static string? Empty(Type type) =>
        type == typeof(string) ? SealedDb.Erased
        : IsDictionary(type) ? "{}"
        : typeof(System.Collections.IEnumerable).IsAssignableFrom(type) ? "[]"
        : null;

    private static bool IsDictionary(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>);
}
