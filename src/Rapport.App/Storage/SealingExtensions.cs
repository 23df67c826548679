using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.App.Storage.Sealed;

namespace Rapport.App.Storage;

/// <summary>What a mapping says about sealing where the convention needs a word.</summary>
public static class SealingExtensions
{
    /// <summary>Stored as it is. The reason stands in the model: "a code, not typed by anybody".</summary>
    public static PropertyBuilder<T> IsPlain<T>(this PropertyBuilder<T> property, string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        property.Metadata.SetAnnotation(SealedModel.Plain, reason);
        return property;
    }

    /// <inheritdoc cref="IsPlain{T}(PropertyBuilder{T}, string)"/>
    public static ComplexTypePropertyBuilder<T> IsPlain<T>(this ComplexTypePropertyBuilder<T> property, string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        property.Metadata.SetAnnotation(SealedModel.Plain, reason);
        return property;
    }

    /// <summary>Seals what is no string, a list of marks say, as JSON. <paramref name="erased"/> is what stands for it when its client was erased; a list is empty then.</summary>
    public static EntityTypeBuilder<TEntity> Seal<TEntity>(this EntityTypeBuilder<TEntity> entity, Expression<Func<TEntity, object?>> property, object? erased = null)
        where TEntity : class
    {
        var body = property.Body is UnaryExpression { NodeType: ExpressionType.Convert } boxed ? boxed.Operand : property.Body;
        var member = ((MemberExpression)body).Member.Name;
        if (entity.Metadata.FindProperty(member) is null) entity.Ignore(member);
        var column = SealedModel.SealMember(entity.Metadata, member);
        if (erased is not null) column.SetAnnotation(SealedModel.ErasedAs, JsonText.Write(erased, erased.GetType()));
        return entity;
    }

    /// <summary>Says which property holds the client whose key seals this; needed only where none is called Client.</summary>
    public static EntityTypeBuilder<TEntity> BelongsToClient<TEntity>(this EntityTypeBuilder<TEntity> entity, string property)
        where TEntity : class
    {
        entity.Metadata.SetAnnotation(SealedModel.Owner, property);
        return entity;
    }

    /// <summary>Sealed for the client where there is one, else for the practice.</summary>
    public static EntityTypeBuilder<TEntity> BelongsToClientOrPractice<TEntity>(this EntityTypeBuilder<TEntity> entity, string client = "Client", string practice = "Practice")
        where TEntity : class
    {
        entity.Metadata.SetAnnotation(SealedModel.Owner, client);
        entity.Metadata.SetAnnotation(SealedModel.Otherwise, practice);
        return entity;
    }

    /// <summary>Sealed under the practice's key, so that it survives the erasure of any client: names of staff, rooms. The reason stands in the model.</summary>
    public static EntityTypeBuilder<TEntity> BelongsToPractice<TEntity>(this EntityTypeBuilder<TEntity> entity, string reason, string property = "Practice")
        where TEntity : class
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        entity.Metadata.SetAnnotation(SealedModel.Owner, property);
        return entity;
    }
}
