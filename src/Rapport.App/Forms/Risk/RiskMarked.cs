using Rapport.Care;

namespace Rapport.App.Forms;

/// <summary>What came of a mark on an open form.</summary>
public abstract record RiskMarked
{
    private RiskMarked() { }

    /// <summary>It is in the store.</summary>
    /// <param name="HasRisk">Whether it is a risk answer: help is shown at once.</param>
    /// <param name="Link">By which link.</param>
    public sealed record Noted(bool HasRisk, FormLink Link) : RiskMarked;

    /// <summary>No such link, or not the place of a risk answer.</summary>
    public sealed record Nothing : RiskMarked;
}
