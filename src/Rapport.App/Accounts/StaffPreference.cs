using Rapport.Care;

namespace Rapport.App.Accounts;

/// <summary>How somebody likes their own pages.</summary>
public sealed class StaffPreference(Id<Person> person)
{
    public Id<Person> Person { get; } = person;
    public Theme Theme { get; set; }

    /// <summary>Whether names are hidden until asked for, where others can see the screen.</summary>
    public bool HidesNames { get; set; }

    /// <summary>The form in which they begin a note.</summary>
    public NoteForm NoteForm { get; set; }
}
