using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Rapport.Care;

namespace Rapport.App.Storage.Sealed;

/// <summary>Turns every text property of a model into a column of bytes that the domain does not see.</summary>
internal static class SealedModel
{
    /// <summary>Annotations: why a property is plain; which member a column seals; which property names the owner, and which where that is null; what stands for an erased value.</summary>
    public const string Plain = "Rapport:Plain", Seals = "Rapport:Seals", Owner = "Rapport:Owner", Otherwise = "Rapport:Otherwise", ErasedAs = "Rapport:ErasedAs";

    public static void Apply(IMutableModel model)
    {
        foreach (var entity in model.GetEntityTypes().Where(IsStored).ToList())
        {
            foreach (var property in entity.GetDeclaredProperties().Where(IsText).ToList()) SealProperty(entity, property);
        }
        foreach (var entity in model.GetEntityTypes().Where(entity => IsStored(entity) && HasSealed(entity))) Settle(entity);
    }

    public static IMutableProperty SealMember(IMutableEntityType entity, string member)
    {
        if (entity.FindProperty(member) is { } mapped) return SealProperty(entity, mapped);
        var property = entity.ClrType.GetProperty(member) ?? throw new InvalidOperationException($"{entity.DisplayName()} has no {member}");
        var nullable = new System.Reflection.NullabilityInfoContext().Create(property).ReadState != System.Reflection.NullabilityState.NotNull;
        return AddColumn(entity, member, nullable);
    }

    private static IMutableProperty SealProperty(IMutableEntityType entity, IMutableProperty property)
    {
        if (property.IsKey() || property.IsForeignKey() || property.IsIndex())
            throw new InvalidOperationException($"{entity.DisplayName()}.{property.Name} is text in a key or index: it is plain with a reason, or found by a keyed lookup");
        var nullable = property.IsNullable;
        entity.RemoveProperty(property);
        return AddColumn(entity, property.Name, nullable);
    }

    private static IMutableProperty AddColumn(IMutableEntityType entity, string member, bool nullable)
    {
        entity.AddIgnored(member);
        var column = entity.AddProperty(member + "Sealed", typeof(byte[]));
        column.IsNullable = nullable;
        column.SetColumnName(member);
        column.SetAnnotation(Seals, member);
        return column;
    }

    private static void Settle(IMutableEntityType entity)
    {
        if (entity.FindPrimaryKey() is not { } key) throw new InvalidOperationException($"{entity.DisplayName()} holds text and has no key to tie it to");
        foreach (var part in key.Properties) part.ValueGenerated = ValueGenerated.Never;
        var name = OwnerOf(entity) ?? throw new InvalidOperationException(
            $"{entity.DisplayName()} holds text and does not say whose: a property Client of type Id<Client>, BelongsToClient(name) or BelongsToPractice(reason)");
        var owner = entity.FindProperty(name) ?? throw new InvalidOperationException($"{entity.DisplayName()} has no property {name} that could own its text");
        var of = entity.FindAnnotation(Otherwise) is null ? owner.ClrType : Nullable.GetUnderlyingType(owner.ClrType) ?? owner.ClrType;
        if (!IsId(of, "Client") && !IsId(of, "Practice"))
            throw new InvalidOperationException($"{entity.DisplayName()}.{name} is no Id<Client> or Id<Practice>");
        entity.SetAnnotation(Owner, name);
    }

    private static string? OwnerOf(IMutableEntityType entity)
    {
        if (entity.FindAnnotation(Owner)?.Value is string said) return said;
        var key = entity.FindPrimaryKey()!.Properties;
        if (key.Count == 1 && IsId(key[0].ClrType, entity.ClrType.Name) && entity.ClrType.Name is "Client" or "Practice") return key[0].Name;
        return entity.FindProperty("Client") is { } client && IsId(client.ClrType, "Client") ? client.Name : null;
    }

    /// <summary>By name, so that the rule holds for the types of a test as for those of the field.</summary>
    private static bool IsId(Type type, string of) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Id<>) && type.GetGenericArguments()[0].Name == of;

    /// <summary>A type that was found only through a member now sealed or complex leaves the model when it is finished; if it does not, it fails there.</summary>
    private static bool IsStored(IMutableEntityType entity) => ((IConventionEntityType)entity).GetConfigurationSource() == ConfigurationSource.Explicit;

    private static bool HasSealed(IMutableEntityType entity) => entity.GetProperties().Any(property => property.FindAnnotation(Seals) is not null);

    private static bool IsText(IMutableProperty property) =>
        property.FindAnnotation(Plain) is null && !property.IsShadowProperty()
        && (property.ClrType == typeof(string) || typeof(IEnumerable<string>).IsAssignableFrom(property.ClrType));
}
