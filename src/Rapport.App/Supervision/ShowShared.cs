using Microsoft.EntityFrameworkCore;
using Rapport.Alliance;
using Rapport.App.Storage;
using Rapport.App.Story;
using Rapport.Care;
using Rapport.Instruments;
using Rapport.Privacy;

namespace Rapport.App.Supervision;

/// <summary>One piece of work for the supervisor to whom it is shown: asked of the one decision, written down as a look, figures alone.</summary>
public sealed class ShowShared(RapportDb db, TimeProvider clock)
{
    private const string What = "supervision";

    /// <summary>Null where nothing of the kind is shown to this person now.</summary>
    public async Task<SharedCase?> Run(Id<CaseShare> id, Person reader, TimeZoneInfo zone, CancellationToken stop)
    {
        if (await db.CaseShares.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id && one.Supervisor == reader.Id, stop) is not { } share) return null;
        var asked = new LookAsked(share.Client, RecordPart.Figures, What) { Episode = share.Episode, On = share.FirstDay };
        if (await db.Look(reader, asked, clock, stop) is not AccessDecision.Allowed) return null;
        var therapist = await db.People.AsNoTracking().SingleAsync(one => one.Id == share.Person, stop);
        var sessions = await db.Sessions.AsNoTracking().Where(one => one.Episode == share.Episode && one.State != SessionState.Planned).OrderBy(one => one.StartsAt).ToListAsync(stop);
        if (sessions.Count == 0) return new(share, therapist, []);
        DateOnly DayOf(Session session) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(session.StartsAt, zone).DateTime);
        var first = DayOf(sessions[0]);
        var figures = await Figures(share, stop);
        return new(share, therapist,
        [
            .. from session in sessions
               let day = DayOf(session)
               where share.Covers(day)
               select new SharedSession(session.Number, (day.DayNumber - first.DayNumber) / 7 + 1, session.State)
               {
                   Day = day,
                   Rating = figures.Ratings.TryGetValue(session.Id, out var rating) ? rating : null,
                   Repairs = [.. figures.Repairs[session.Id].Select(one => (one.Kind, one.State))],
                   Strains = figures.Strains[session.Id].Count(),
               },
        ]);
    }

    private async Task<Found> Figures(CaseShare share, CancellationToken stop)
    {
        var ratings = await (from answer in db.FormAnswers
                             join score in db.Scores on new { answer.Submission, answer.Instrument } equals new { score.Submission, score.Instrument }
                             where answer.Client == share.Client && answer.Instrument == Measures.CheckOut && answer.By == Respondent.Client && score.Scale == ScoreRecorded.Total
                             orderby answer.At
                             select new { answer.Session, score.Value }).ToListAsync(stop);
        var repairs = await db.Repairs.AsNoTracking().Where(one => one.Episode == share.Episode).ToListAsync(stop);
        var signals = await db.Signals.AsNoTracking().Where(one => one.Client == share.Client && one.State == SignalState.Shown).ToListAsync(stop);
        return new(ratings.DistinctBy(one => one.Session).ToDictionary(one => one.Session, one => one.Value), repairs.ToLookup(one => one.Session),
            signals.Where(one => one.Rule.Topic == SignalTopic.Strain).ToLookup(one => one.Session));
    }

    private sealed record Found(IReadOnlyDictionary<Id<Session>, double> Ratings, ILookup<Id<Session>, Repair> Repairs, ILookup<Id<Session>, Signal> Strains);
}
