using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Rapport.App.Storage.Sealed;

/// <summary>Opens what a constructor did not take, as soon as an entity is read.</summary>
internal sealed class OpenOnRead : IMaterializationInterceptor
{
    public static OpenOnRead Instance { get; } = new();

    public object InitializedInstance(MaterializationInterceptionData materializationData, object entity)
    {
        if (materializationData.Context is not SealedDb db || materializationData.EntityType is not { } type || SealPlan.Of(type) is not { } plan) return entity;
        foreach (var text in plan.Texts.Where(text => !text.IsInConstructor))
        {
            var place = plan.Place(text, plan.OwnerOf(materializationData.GetPropertyValue), plan.Key.Select(materializationData.GetPropertyValue));
            text.Write(entity, SealPlan.Opened(db, text, materializationData.GetPropertyValue<byte[]?>(text.Column), place));
        }
        return entity;
    }
}
