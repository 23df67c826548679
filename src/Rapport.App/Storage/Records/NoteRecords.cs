using Microsoft.EntityFrameworkCore;
using Rapport.Care;

namespace Rapport.App.Storage.Records;

/// <summary>The clinical record, and apart from it what somebody writes for themselves.</summary>
internal static class NoteRecords
{
    private static readonly NoteBody Gone = NoteBody.Blank(NoteForm.Free);

    public static void MapNotes(this ModelBuilder model)
    {
        var note = model.Record<SessionNote>("SessionNotes", row => row.Id).Seal(row => row.Body, Gone).Seal(row => row.LastAside)
            .Of<SessionNote, Client>(row => row.Client).Of<SessionNote, Session>(row => row.Session).Of<SessionNote, Person>(row => row.Author);
        note.HasIndex(row => row.Session).IsUnique();
        note.Property(row => row.Revision).IsConcurrencyToken();
        note.Property(row => row.Versions).IsConcurrencyToken();

        model.Record<NoteVersion>("NoteVersions", row => new { row.Note, row.Number }).Seal(row => row.Body, Gone)
            .Of<NoteVersion, SessionNote>(row => row.Note).Of<NoteVersion, Client>(row => row.Client);

        var reflection = model.Record<ReflectionNote>("ReflectionNotes", row => row.Id)
            .Of<ReflectionNote, Client>(row => row.Client).Of<ReflectionNote, Session>(row => row.Session).Of<ReflectionNote, Person>(row => row.Author);
        reflection.Of<ReflectionNote, ReflectionKey>(row => row.Key).HasIndex(row => new { row.Author, row.Client });

        var key = model.Record<ReflectionKey>("ReflectionKeys", row => row.Id).BelongsToPractice("the author stays when a client is erased")
            .Of<ReflectionKey, Practice>(row => row.Practice).Of<ReflectionKey, Person>(row => row.Author);
        key.Property(row => row.Public).IsPlain("a public key");
        key.Property(row => row.Salt).IsPlain("a number drawn by chance");
        key.HasIndex(row => row.Author).IsUnique().HasFilter("\"RetiredAt\" IS NULL");
    }
}
