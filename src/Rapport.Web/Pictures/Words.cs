using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Rapport.Web.Pictures;

/// <summary>Words in a drawing; Razor keeps the element's own name for itself.</summary>
public sealed class Words : ComponentBase
{
    [Parameter, EditorRequired] public string Say { get; set; } = "";

    [Parameter] public string? X { get; set; }

    [Parameter, EditorRequired] public string Y { get; set; } = "";

    [Parameter] public string? As { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.OpenElement(0, "text");
        if (!string.IsNullOrEmpty(As)) builder.AddAttribute(1, "class", As);
        if (X is not null) builder.AddAttribute(2, "x", X);
        builder.AddAttribute(3, "y", Y);
        builder.AddContent(4, Say);
        builder.CloseElement();
    }
}
