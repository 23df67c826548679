using System.Reflection;
using Microsoft.AspNetCore.Mvc;

namespace Rapport.Web.Hosting;

/// <summary>A form of which not one field was sent is an empty form: its page says what is missing. The framework hands over nothing at all.</summary>
internal static class EmptyForm
{
    public static EndpointFilterDelegate InPlaceOfNone(EndpointFilterFactoryContext route, EndpointFilterDelegate next)
    {
        var forms = route.MethodInfo.GetParameters().Where(parameter => parameter.GetCustomAttribute<FromFormAttribute>() is not null && parameter.ParameterType.GetConstructor(Type.EmptyTypes) is not null).ToList();
        if (forms.Count == 0) return next;
        return context =>
        {
            foreach (var form in forms) context.Arguments[form.Position] ??= Activator.CreateInstance(form.ParameterType);
            return next(context);
        };
    }
}
