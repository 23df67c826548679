using Rapport.Alliance;
using Rapport.Care;

namespace Rapport.App.Forms;

/// <summary>What came in by a link.</summary>
/// <param name="Submission">The forms as they were filled in.</param>
/// <param name="Source">From where.</param>
public sealed record SentForm(FormSubmission Submission, AnswerSource Source)
{
    /// <summary>What the client says about a repair that waits for it; null where they left it out or were not asked.</summary>
    public ClientsWord? Word { get; init; }
}
