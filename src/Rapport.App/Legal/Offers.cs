using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Instruments;
using Rapport.Privacy;

namespace Rapport.App.Legal;

/// <summary>Everything of a client's record that can be released, item by item. Drafts, guesses, reflections, signals and planned questions are never among it.</summary>
internal static class Offers
{
    private const string English = "en";

    /// <summary>Dates of the work and how often they came, to begin a summary from.</summary>
    public static string Summary(IReadOnlyCollection<Session> sessions, TimeZoneInfo zone, DateOnly today)
    {
        var past = sessions.Where(one => Day(one.StartsAt, zone) <= today && one.State != SessionState.Planned).ToList();
        if (past.Count == 0) return "No session has taken place.\n";
        int Of(params SessionState[] states) => past.Count(one => states.Contains(one.State));
        return string.Create(CultureInfo.InvariantCulture, $"""
            Sessions from {Long(past.Min(one => one.StartsAt), zone)} to {Long(past.Max(one => one.StartsAt), zone)}.
            Attended: {Of(SessionState.Held)}. Cancelled in time by the client: {Of(SessionState.CancelledByClient)}. Cancelled by the practice: {Of(SessionState.CancelledByTherapist, SessionState.CancelledByPractice)}. Not attended: {Of(SessionState.NotAttended)}.

            """).ReplaceLineEndings("\n");
    }

    extension(RapportDb db)
    {
        /// <summary>What is offered now, in the order in which it would go.</summary>
        public async Task<IReadOnlyList<Offered>> OffersOf(Client client, (TimeZoneInfo Zone, DateOnly Today) where, CancellationToken stop)
        {
            var sessions = await db.Sessions.AsNoTracking().Where(one => one.Client == client.Id).ToListAsync(stop);
            var people = await db.People.AsNoTracking().Where(one => one.Practice == client.Practice).ToDictionaryAsync(one => one.Id, one => one.DisplayName, stop);
            List<Offered> all = [Attendance(sessions, where)];
            all.AddRange(await db.ScoresOffered(client.Id, where.Zone, stop));
            all.AddRange(await db.NotesOffered(client.Id, (sessions, people, where.Zone), stop));
            var homework = await db.Homework.AsNoTracking().Where(one => one.Client == client.Id).ToListAsync(stop);
            if (homework.Count > 0) all.Add(new("homework", ReleaseKind.Homework, "What was agreed on between sessions", string.Concat(homework.OrderBy(one => one.Id.Value).Select(one => $"{one.Wording} ({Plain(one.State)})\n"))));
            var agreements = await db.AgreementsOf(client.Id, stop);
            all.AddRange(agreements.All.Where(one => one.AgreedOn is not null).Select(Agreement));
            return all;
        }

        private async Task<IReadOnlyList<Offered>> ScoresOffered(Id<Client> client, TimeZoneInfo zone, CancellationToken stop)
        {
            var scores = await (from score in db.Scores
                                join answer in db.FormAnswers on new { score.Submission, score.Instrument } equals new { answer.Submission, answer.Instrument }
                                where score.Client == client && answer.By == Respondent.Client
                                select score).AsNoTracking().ToListAsync(stop);
            var earlier = await db.EarlierScores.AsNoTracking().Where(one => one.Client == client).ToListAsync(stop);
            var lines = scores.Select(one => (one.Instrument, On: Day(one.At, zone), one.Scale, one.Value))
                .Concat(earlier.Select(one => (one.Instrument, one.On, Scale: ScoreRecorded.Total, one.Value)));
            return
            [
                .. lines.GroupBy(one => one.Instrument, StringComparer.Ordinal).OrderBy(of => of.Key, StringComparer.Ordinal).Select(of => new Offered("scores/" + of.Key, ReleaseKind.Scores,
                    InstrumentCatalog.Find(of.Key)?.Name ?? of.Key,
                    string.Concat(of.OrderBy(one => one.On).ThenBy(one => one.Scale, StringComparer.Ordinal).ThenBy(one => one.Value)
                        .Select(one => string.Create(CultureInfo.InvariantCulture, $"{DayWords.Long(one.On, English)}: {one.Scale} {one.Value:0.##}\n"))))),
            ];
        }

        private async Task<IReadOnlyList<Offered>> NotesOffered(Id<Client> client, (List<Session> Sessions, Dictionary<Id<Person>, string> People, TimeZoneInfo Zone) known, CancellationToken stop)
        {
            var notes = await db.SessionNotes.AsNoTracking().Where(one => one.Client == client && one.SignedAt != null).ToListAsync(stop);
            var added = (await db.NoteVersions.AsNoTracking().Where(one => one.Client == client && one.Kind == NoteVersionKind.Amendment).ToListAsync(stop)).ToLookup(one => one.Note);
            return
            [
                .. from note in notes
                   let session = known.Sessions.First(one => one.Id == note.Session)
                   orderby session.StartsAt, note.Id.Value
                   let day = Long(session.StartsAt, known.Zone)
                   select new Offered($"note/{note.Id.Value}", ReleaseKind.Note, string.IsNullOrWhiteSpace(note.Body.Title) ? day : $"{day}: {note.Body.Title}", Note(note, added[note.Id], (day, known.People, known.Zone))),
            ];
        }
    }

    private static Offered Attendance(List<Session> sessions, (TimeZoneInfo Zone, DateOnly Today) where) =>
        new("attendance", ReleaseKind.Attendance, "Attendance", AttendanceWords.Lines((DateOnly.MinValue, where.Today), sessions.Where(one => one.State != SessionState.Planned).Select(one => new Attended(Day(one.StartsAt, where.Zone), one.State)), English));

    private static string Note(SessionNote note, IEnumerable<NoteVersion> added, (string Day, Dictionary<Id<Person>, string> People, TimeZoneInfo Zone) known)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Note of {known.Day}, {known.People.GetValueOrDefault(note.Author)}, signed {Long(note.SignedAt!.Value, known.Zone)}\n");
        Append(text, note.Body);
        foreach (var one in added.OrderBy(one => one.Number))
        {
            text.Append(CultureInfo.InvariantCulture, $"\nAdded {Long(one.At, known.Zone)}, {known.People.GetValueOrDefault(one.By)} ({one.Why}):\n");
            Append(text, one.Body);
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, NoteBody body)
    {
        if (!string.IsNullOrWhiteSpace(body.Title)) text.Append(body.Title).Append('\n');
        foreach (var (heading, part) in NoteBody.HeadingsOf(body.Form).Zip(body.Parts).Where(one => !string.IsNullOrWhiteSpace(one.Second)))
            text.Append('\n').Append(char.ToUpperInvariant(heading[0])).Append(heading.AsSpan(1).ToString().Replace('-', ' ')).Append(":\n").Append(part.ReplaceLineEndings("\n")).Append('\n');
    }

    private static Offered Agreement(GivenAgreement one) => new($"agreement/{one.Given.Id.Value}", ReleaseKind.Agreement, $"{one.Version.Title}, {DayWords.Short(one.AgreedOn!.Value, English)}",
        $"{one.Version.Title}, version {one.Version.Number}, accepted by both {DayWords.Long(one.AgreedOn!.Value, English)}\n\n"
            + string.Join("\n", AgreementLine.Of(one.Version, one.Version.Language).Select(line => $"{line.Title}\n{string.Join("\n", line.Text)}\n")));

    private static string Plain(HomeworkState state) => state switch
    {
        HomeworkState.Done => "done",
        HomeworkState.Partly => "partly done",
        HomeworkState.NotDone => "not done",
        HomeworkState.LetGo => "let go",
        _ => "agreed",
    };

    private static string Long(DateTimeOffset at, TimeZoneInfo zone) => DayWords.Long(Day(at, zone), English);

    private static DateOnly Day(DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
}
