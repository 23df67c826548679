using Microsoft.EntityFrameworkCore;
using Rapport.Alliance;
using Rapport.App.Storage;
using Rapport.App.Story;
using Rapport.Care;
using Rapport.Instruments;

namespace Rapport.App.Clients;

/// <summary>The list of clients in four queries, however many they are.</summary>
public sealed class ShowCaseload(RapportDb db, TimeProvider clock)
{
    public async Task<Caseload> Run(Person reader, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var known = await db.KnownTo(reader, now, stop);
        var held = await Held(reader, now, stop);
        var own = reader.Is(Roles.Therapist) ? held.Where(one => one.Held.Therapist == reader.Id).Select(one => one.Held.Client).ToHashSet() : [];
        var rated = (await Rated(own, reader, stop)).ToLookup(one => one.Session.Client);
        var noticed = (await Noticed(own, stop)).ToLookup(one => one.Client);
        var holding = held.ToLookup(one => one.Held.Client);
        return new(
            [.. known.Where(one => own.Contains(one.Client.Id)).Select(one => Own(one, holding[one.Client.Id].Select(by => by.Held).Where(by => by.Therapist == reader.Id).ToList(), (rated[one.Client.Id].ToList(), noticed[one.Client.Id].ToList()), now))
                .OrderBy(row => row.Client.Name, StringComparer.OrdinalIgnoreCase)],
            [.. known.Where(one => !own.Contains(one.Client.Id)).Select(one => new ManagedRow(one.Client, [.. holding[one.Client.Id].Select(by => by.Name).Distinct(StringComparer.Ordinal)])
            {
                IsOpen = one.IsOpen, LastHeld = one.LastHeld, Next = one.Next,
            }).OrderBy(row => row.Client.Name, StringComparer.OrdinalIgnoreCase)]);
    }

    private static CaseRow Own(KnownClient known, List<Assignment> held, (List<RatedSession> Rated, List<NoticedSignal> Noticed) came, DateTimeOffset now)
    {
        var isCover = held.TrueForAll(one => one.IsCover);
        var shown = came.Rated.OrderBy(one => one.Session.StartsAt).Select(one => (one, Shown: GuessThenSee.Show(one.Session, !isCover, one.Guess, (one.Value is not null, now)))).ToList();
        var waiting = shown.Where(one => one.Shown is RatingShown.GuessFirst).Select(one => one.one.Session.Id).ToHashSet();
        var open = came.Noticed.Where(signal => !signal.Rule.Topic.TellsRating || !waiting.Contains(signal.Session)).ToList();
        return new(known.Client)
        {
            CoverUntil = isCover ? held.Max(one => one.Until) : null,
            IsOpen = known.IsOpen, LastHeld = known.LastHeld, Next = known.Next,
            Ratings = [.. shown.Select(one => one.Shown is RatingShown.Open ? one.one.Value : null)],
            AwaitsGuess = waiting.Count > 0,
            HasOpenRepair = known.HasOpenRepair,
            HasRisk = open.Exists(signal => signal.Rule.Topic == SignalTopic.Risk),
            HasSignal = open.Exists(signal => signal.Level is Verdict.Amber or Verdict.Red or Verdict.Prompt && signal.Rule.Topic != SignalTopic.Risk),
        };
    }

    private Task<List<Holding>> Held(Person reader, DateTimeOffset now, CancellationToken stop)
    {
        var isOwner = reader.Is(Roles.Owner);
        return (from held in db.Assignments
                join person in db.People on held.Therapist equals person.Id
                where person.Practice == reader.Practice && (isOwner || person.Id == reader.Id) && held.From <= now && (held.Until == null || held.Until > now)
                select new Holding(held, person)).AsNoTracking().ToListAsync(stop);
    }

    private Task<List<RatedSession>> Rated(HashSet<Id<Client>> own, Person reader, CancellationToken stop) =>
        (from session in db.Sessions
         where own.Contains(session.Client) && session.State == SessionState.Held
         select new RatedSession(
             session,
             (from answer in db.FormAnswers
              join score in db.Scores on new { answer.Submission, answer.Instrument } equals new { score.Submission, score.Instrument }
              where answer.Session == session.Id && answer.Client == session.Client && answer.Instrument == Measures.CheckOut && answer.By == Respondent.Client && score.Scale == ScoreRecorded.Total
              orderby answer.At
              select (double?)score.Value).FirstOrDefault(),
             db.Guesses.FirstOrDefault(guess => guess.Session == session.Id && guess.Therapist == reader.Id))).AsNoTracking().ToListAsync(stop);

    private Task<List<NoticedSignal>> Noticed(HashSet<Id<Client>> own, CancellationToken stop) =>
        db.Signals.Where(signal => own.Contains(signal.Client) && signal.State == SignalState.Shown)
            .Select(signal => new NoticedSignal(signal.Client, signal.Session, signal.Rule, signal.Level)).ToListAsync(stop);

    private sealed record Holding(Assignment Held, Person Person)
    {
        public string Name => Person.DisplayName;
    }

    private sealed record RatedSession(Session Session, double? Value, Guess? Guess);

    private sealed record NoticedSignal(Id<Client> Client, Id<Session> Session, RuleCard Rule, Verdict Level);
}
