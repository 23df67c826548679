using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Rapport.App.Storage.Sealed;

/// <summary>The values of a row that is being read, as expressions in the code that makes its entity.</summary>
internal sealed class RowValues(ParameterBindingInfo binding)
{
    private readonly MethodCallExpression _values = Expression.Call(binding.MaterializationContextExpression, MaterializationContext.GetValueBufferMethod);

    public Expression Context { get; } = Expression.Property(binding.MaterializationContextExpression, nameof(MaterializationContext.Context));

    public Expression Of(IProperty property) =>
        Expression.Convert(_values.CreateValueBufferReadValueExpression(property.ClrType, property.GetIndex(), property), typeof(object));

    public Expression Of(IEnumerable<IProperty> properties) => Expression.NewArrayInit(typeof(object), properties.Select(Of));

    /// <summary>The first of the properties that may name the owner that is not null.</summary>
    public Expression OwnerBy(SealPlan plan) => plan.Owners.Select(Of).Aggregate(Expression.Coalesce);
}
