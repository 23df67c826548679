namespace Rapport.Care;

/// <summary>
/// A published version of a practice's own agreement, in one language. It is never changed: other words are another version, and whoever accepted this
/// one has accepted these words.
/// </summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Practice">Whose words.</param>
/// <param name="Template">The name of ours that it began from.</param>
/// <param name="Language">The language it is written in.</param>
public sealed record PracticeAgreement(Id<PracticeAgreement> Id, Id<Practice> Practice, string Template, string Language)
{
    /// <summary>Which version it is of this agreement in this language, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>Its parts, in order, with places to fill.</summary>
    public required IReadOnlyList<AgreementPart> Parts { get; init; }

    /// <summary>What stands at the places.</summary>
    public required IReadOnlyDictionary<string, string> Values { get; init; }

    /// <summary>Who published it.</summary>
    public required Id<Person> By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Publishes what is ready.</summary>
    /// <param name="of">Its identifier, and whose words.</param>
    /// <param name="draft">The words, with nothing missing.</param>
    /// <param name="number">Which version it is, from 1.</param>
    /// <param name="mark">Who, and when.</param>
    /// <exception cref="ArgumentException">Something is missing; see <see cref="AgreementDraft.IsReady"/>.</exception>
    public static PracticeAgreement Publish((Id<PracticeAgreement> Id, Id<Practice> Practice) of, AgreementDraft draft, int number, Mark mark)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        if (!draft.IsReady) throw new ArgumentException("words or values are missing", nameof(draft));
        return new(of.Id, of.Practice, Guard.Words(draft.Template), Guard.Language(draft.Language))
        {
            Number = number, Title = draft.Title, Parts = [.. draft.Parts], Values = draft.Values.ToDictionary(StringComparer.Ordinal), By = mark.By, At = mark.At,
        };
    }

    /// <summary>Its words again, to write the next version from.</summary>
    public AgreementDraft Draft => new(Template, Language) { Title = Title, Parts = Parts, Values = Values };
}
