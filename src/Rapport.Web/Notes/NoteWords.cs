using Rapport.Care;
using static Rapport.Web.Texts.StaffTexts;

namespace Rapport.Web.Notes;

/// <summary>What a note says back.</summary>
internal static class NoteWords
{
    /// <summary>The name that stands in the address after a redirect; null where nothing has to be told.</summary>
    public static string? Case(NoteStep step) => step switch
    {
        NoteStep.ChangedMeanwhile => "changed",
        NoteStep.AlreadySigned => "signed-before",
        NoteStep.NothingWritten => "nothing",
        NoteStep.NotTheAuthor => "not-author",
        NoteStep.NotSigned => "not-signed",
        _ => null,
    };

    public static string? Told(string? name) => name switch
    {
        "changed" or "signed-before" or "nothing" or "not-author" or "not-signed" => S["note." + name],
        _ => null,
    };
}
