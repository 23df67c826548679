using Rapport.Alliance;

namespace Rapport.Web.Closing;

/// <summary>Words to say at the end, filled with the client's own; a sentence whose places cannot be filled is left out.</summary>
internal static class ClosingSaid
{
    public static IReadOnlyList<string> Filled(ClosingStep step, IReadOnlyList<string> opening, IReadOnlyList<string> did) =>
    [
        .. step.Words.Where(words => (opening.Count > 0 || !words.Contains("{openingWords}", StringComparison.Ordinal)) && (did.Count > 0 || !words.Contains("{didList}", StringComparison.Ordinal)))
            .Select(words => words.Replace("{openingWords}", opening is [var first, ..] ? first : "", StringComparison.Ordinal).Replace("{didList}", string.Join("; ", did), StringComparison.Ordinal)),
    ];
}
