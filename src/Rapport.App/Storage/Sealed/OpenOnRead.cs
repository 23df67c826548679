using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Rapport.App.Storage.Sealed;

/// <summary>
/// Opens what a constructor did not take, as soon as an entity is read. It stands in the code that makes the entity, and is no interceptor of
/// what was made: that would have EF Core compile a delegate for each value of each row.
/// </summary>
internal sealed class OpenOnRead : IInstantiationBindingInterceptor
{
    public static OpenOnRead Instance { get; } = new();

    public InstantiationBinding ModifyBinding(InstantiationBindingInterceptionData interceptionData, InstantiationBinding binding) =>
        interceptionData.TypeBase is IEntityType type && SealPlan.Of(type) is { } plan && plan.Texts.Any(text => !text.IsInConstructor)
            ? new Opening(binding, plan)
            : binding;

    private sealed class Opening(InstantiationBinding made, SealPlan plan) : InstantiationBinding(made.ParameterBindings)
    {
        private static readonly MethodInfo Opens = typeof(Opening).GetMethod(nameof(Open), BindingFlags.Static | BindingFlags.NonPublic)!;
        private readonly SealedText[] _texts = [.. plan.Texts.Where(text => !text.IsInConstructor)];

        public override Type RuntimeType => made.RuntimeType;

        public override Expression CreateConstructorExpression(ParameterBindingInfo bindingInfo)
        {
            var row = new RowValues(bindingInfo);
            var opened = Expression.Call(Opens, made.CreateConstructorExpression(bindingInfo), row.Context, Expression.Constant((plan, _texts)),
                row.Of(_texts.Select(text => text.Column)), row.OwnerBy(plan), row.Of(plan.Key));
            return Expression.Convert(opened, RuntimeType);
        }

        public override InstantiationBinding With(IReadOnlyList<ParameterBinding> parameterBindings) => new Opening(made.With(parameterBindings), plan);

        private static object Open(object entity, DbContext context, (SealPlan Plan, SealedText[] Texts) what, object?[] ciphers, object? owner, object?[] key)
        {
            foreach (var (text, cipher) in what.Texts.Zip(ciphers))
                text.Write(entity, SealPlan.Opened((SealedDb)context, text, (byte[]?)cipher, what.Plan.Place(text, owner, key)));
            return entity;
        }
    }
}
