using Rapport.Care;

namespace Rapport.App.Forms;

/// <summary>What somebody finds who opens a link.</summary>
/// <param name="Practice">The practice, for its help lines and hours.</param>
public abstract record FormOpening(Practice Practice)
{
    /// <summary>The form.</summary>
    /// <param name="Of">The practice.</param>
    /// <param name="Frame">What is asked, and of whom.</param>
    /// <param name="Link">The link.</param>
    public sealed record Open(Practice Of, FormFrame Frame, FormLink Link) : FormOpening(Of);

    /// <summary>It was sent by this link.</summary>
    /// <param name="Of">The practice.</param>
    /// <param name="Language">The language of the client.</param>
    /// <param name="HasCover">Whether somebody stands in for the therapist now.</param>
    public sealed record Received(Practice Of, string Language, bool HasCover) : FormOpening(Of);

    /// <summary>It is too early.</summary>
    /// <param name="Of">The practice.</param>
    /// <param name="Language">The language of the client.</param>
    public sealed record NotYet(Practice Of, string Language) : FormOpening(Of);

    /// <summary>Unknown, no token at all, expired or taken back: nobody is told which.</summary>
    /// <param name="Of">The practice.</param>
    public sealed record Nothing(Practice Of) : FormOpening(Of);
}
