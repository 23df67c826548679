using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Rapport.App.Storage.Sealed;

/// <summary>Gives a constructor the opened text, so that a domain class guards and keeps it as it would any other.</summary>
internal sealed class SealedParameterBinding(Type type, IPropertyBase column) : ParameterBinding(type, column)
{
    private static readonly MethodInfo Opening = typeof(SealedParameterBinding).GetMethod(nameof(Open), BindingFlags.Static | BindingFlags.NonPublic)!;

    public override Expression BindToParameter(ParameterBindingInfo bindingInfo)
    {
        var plan = SealPlan.Of((IEntityType)bindingInfo.StructuralType)!;
        var values = Expression.Call(bindingInfo.MaterializationContextExpression, MaterializationContext.GetValueBufferMethod);
        var read = Expression.Call(Opening,
            Expression.Property(bindingInfo.MaterializationContextExpression, nameof(MaterializationContext.Context)),
            Expression.Constant((plan, plan.Text((IProperty)ConsumedProperties[0]))),
            Value(values, (IProperty)ConsumedProperties[0]),
            plan.Owners.Select(owner => (Expression)Value(values, owner)).Aggregate(Expression.Coalesce),
            Expression.NewArrayInit(typeof(object), plan.Key.Select(part => Value(values, part))));
        return Expression.Convert(read, ParameterType);
    }

    public override ParameterBinding With(IPropertyBase[] consumedProperties) => new SealedParameterBinding(ParameterType, consumedProperties.Single());

    private static UnaryExpression Value(Expression values, IProperty property) =>
        Expression.Convert(values.CreateValueBufferReadValueExpression(property.ClrType, property.GetIndex(), property), typeof(object));

    private static object? Open(DbContext context, (SealPlan Plan, SealedText Text) what, object? cipher, object? owner, object?[] key) =>
        SealPlan.Opened((SealedDb)context, what.Text, (byte[]?)cipher, what.Plan.Place(what.Text, owner, key));
}
