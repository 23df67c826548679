namespace Rapport.Care.Tests;

/// <summary>A practice with one client and one session, Tuesday 3 March 2026 at 10 in Berlin, and ids by number.</summary>
internal static class Room
{
    public static readonly DateTimeOffset Ten = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);

    public static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    public static readonly Id<Person> Therapist = Id<Person>(1);

    public static readonly Id<Person> Colleague = Id<Person>(2);

    public static Id<T> Id<T>(int number) => new(Key(number));

    public static Guid Key(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);

    public static Mark By(Id<Person> person, int minutes = 0) => new(person, Ten.AddMinutes(minutes));

    public static Episode Episode(int client = 1) => new(Id<Episode>(client), Id<Client>(client), Ten.AddDays(-30));

    public static SessionPlan Plan(DateTimeOffset at) => new(new SessionTime(at, "Europe/Berlin"), TimeSpan.FromMinutes(50), SessionForm.Room);

    public static Session Session(int number = 1, int client = 1, DateTimeOffset? at = null) => Episode(client).Plan(Id<Session>(number), number, Plan(at ?? Ten));

    public static FormLink Link(FormPurpose purpose = FormPurpose.CheckOut) =>
        FormLink.For(Id<FormLink>(1), new TokenHash(new byte[32]), Session(), new FormsToShow(purpose, ["rapport-check-out"]));

    public static FormSubmission Sent(int number, params decimal?[] answers) =>
        new(Key(number), [new FilledForm("rapport-check-out", "1", new(answers.Length == 0 ? [8, 8, 7, 9] : answers), "it was good")]);

    public static NoteBody Words(string words) => new(NoteForm.Free, "", [words, ""]);
}
