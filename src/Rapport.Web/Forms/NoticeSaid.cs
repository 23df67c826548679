namespace Rapport.Web.Forms;

/// <summary>How a page speaks that stands where a link shows no form.</summary>
/// <param name="Language">The client's; null where nobody is known.</param>
public sealed record NoticeSaid(string? Language)
{
    /// <summary>A risk answer was on what was sent: help stands first.</summary>
    public bool HelpFirst { get; init; }

    /// <summary>Somebody stands in for the therapist.</summary>
    public bool HasCover { get; init; }

    /// <summary>Something was sent just now and was not added, because another form stands.</summary>
    public bool IsSecond { get; init; }
}
