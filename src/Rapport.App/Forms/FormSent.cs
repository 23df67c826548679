using Rapport.Care;

namespace Rapport.App.Forms;

/// <summary>What came of a form that was sent by a link. A risk answer on it is noted whatever came of it.</summary>
/// <param name="HasRisk">Whether a risk answer is on it: the next page shows help first.</param>
public abstract record FormSent(bool HasRisk)
{
    /// <summary>It is in the store.</summary>
    /// <param name="Risk">Whether a risk answer is on it.</param>
    /// <param name="Link">By which link.</param>
    public sealed record Thanked(bool Risk, FormLink Link) : FormSent(Risk);

    /// <summary>Another one stands for this session, from another device or on paper.</summary>
    /// <param name="Risk">Whether a risk answer is on it.</param>
    public sealed record StoodBefore(bool Risk) : FormSent(Risk);

    /// <summary>The link is no link, or no longer one.</summary>
    /// <param name="Risk">Whether a risk answer is on it.</param>
    public sealed record Nothing(bool Risk) : FormSent(Risk);
}
