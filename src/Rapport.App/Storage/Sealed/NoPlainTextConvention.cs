using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Rapport.App.Storage.Sealed;

/// <summary>The last look at a model: a column that can carry text, however it got there, is sealed or says why it is plain.</summary>
internal sealed class NoPlainTextConvention : IModelFinalizedConvention
{
    public IModel ProcessModelFinalized(IModel model)
    {
        foreach (var type in model.GetEntityTypes()) Check(type, type);
        return model;
    }

    private static void Check(IEntityType entity, ITypeBase type)
    {
        foreach (var property in type.GetDeclaredProperties().Where(property => CarriesText(entity, property)))
            throw new InvalidOperationException($"{type.DisplayName()}.{property.Name} would be stored as plain text: Seal it, or say IsPlain(reason)");
        foreach (var complex in type.GetDeclaredComplexProperties()) Check(entity, complex.ComplexType);
    }

    private static bool CarriesText(IEntityType entity, IProperty property)
    {
        if (property.FindAnnotation(SealedModel.Plain) is not null || property.FindAnnotation(SealedModel.Seals) is not null) return false;
        if (property == entity.FindDiscriminatorProperty()) return false;
        var stored = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        return stored == typeof(string) || stored == typeof(char) || property.IsPrimitiveCollection
            || (stored == typeof(byte[]) && property.ClrType == typeof(byte[]));
    }
}
