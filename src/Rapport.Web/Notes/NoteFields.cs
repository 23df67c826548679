using System.Globalization;
using Rapport.App.Notes;
using Rapport.Care;

namespace Rapport.Web.Notes;

/// <summary>The fields of a note, as a page sends them.</summary>
internal static class NoteFields
{
    public const string Part = "part-";

    /// <summary>Null for a form that none of our pages has sent.</summary>
    public static NoteDraft? Read(IFormCollection form, Id<Person> by)
    {
        if (!Enum.TryParse<NoteForm>(form["Form"], out var kind) || !Enum.IsDefined(kind)) return null;
        if (!Guid.TryParse(form["Page"], out var page) || !int.TryParse(form["Revision"], CultureInfo.InvariantCulture, out var revision)) return null;
        var parts = NoteBody.HeadingsOf(kind).Select((_, at) => Text(form, Part + at.ToString(CultureInfo.InvariantCulture)));
        return new(by, new(kind, Text(form, "Title").Trim(), [.. parts]), page, revision);
    }

    /// <summary>Browsers send line ends of their own; one kind is kept.</summary>
    public static string Text(IFormCollection form, string name) => form[name].ToString().ReplaceLineEndings("\n");
}
