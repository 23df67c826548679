using Microsoft.EntityFrameworkCore.Metadata;

namespace Rapport.App.Storage.Sealed;

/// <summary>Finds what a constructor's parameter is filled from: a property by its name, as EF Core does, or a sealed one.</summary>
internal sealed class SealedConstructors : IPropertyParameterBindingFactory
{
    public ParameterBinding? FindParameter(IEntityType entityType, Type type, string name) =>
        (ParameterBinding?)Plain(entityType, type, name) ?? entityType.GetProperties()
            .Where(column => column.FindAnnotation(SealedModel.Seals)?.Value is string member && IsNamed(member, name))
            .Select(column => new SealedParameterBinding(type, column)).FirstOrDefault();

    public ParameterBinding? FindParameter(IComplexType complexType, Type type, string name) => Plain(complexType, type, name);

    private static PropertyParameterBinding? Plain(ITypeBase holder, Type type, string name) =>
        holder.GetProperties().Where(property => property.ClrType == type && !property.IsShadowProperty() && IsNamed(property.Name, name))
            .Select(property => new PropertyParameterBinding(property)).FirstOrDefault();

    private static bool IsNamed(string member, string parameter) =>
        member.Length == parameter.Length && char.ToUpperInvariant(member[0]) == char.ToUpperInvariant(parameter[0])
        && member.AsSpan(1).SequenceEqual(parameter.AsSpan(1));
}
