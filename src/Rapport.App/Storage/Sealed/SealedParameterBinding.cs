using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Rapport.App.Storage.Sealed;

/// <summary>Gives a constructor the opened text, so that a domain class guards and keeps it as it would any other.</summary>
internal sealed class SealedParameterBinding(Type type, IPropertyBase column) : ParameterBinding(type, column)
{
    private static readonly MethodInfo Opening = typeof(SealedParameterBinding).GetMethod(nameof(Open), BindingFlags.Static | BindingFlags.NonPublic)!;

    public override Expression BindToParameter(ParameterBindingInfo bindingInfo)
    {
        var plan = SealPlan.Of((IEntityType)bindingInfo.StructuralType)!;
        var sealedColumn = (IProperty)ConsumedProperties[0];
        var row = new RowValues(bindingInfo);
        var read = Expression.Call(Opening, row.Context, Expression.Constant((plan, plan.Text(sealedColumn))), row.Of(sealedColumn), row.OwnerBy(plan), row.Of(plan.Key));
        return Expression.Convert(read, ParameterType);
    }

    public override ParameterBinding With(IPropertyBase[] consumedProperties) => new SealedParameterBinding(ParameterType, consumedProperties.Single());

    private static object? Open(DbContext context, (SealPlan Plan, SealedText Text) what, object? cipher, object? owner, object?[] key) =>
        SealPlan.Opened((SealedDb)context, what.Text, (byte[]?)cipher, what.Plan.Place(what.Text, owner, key));
}
