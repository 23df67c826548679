using Microsoft.EntityFrameworkCore;
using Rapport.Alliance;
using Rapport.Care;

namespace Rapport.App.Storage.Rounds;

/// <summary>One round over one episode, from reading the practice's tuning to the signals.</summary>
internal sealed class EpisodeRound(RapportDb db, EpisodeMaterial material, EpisodeScores scores, TimeProvider clock)
{
    private static readonly SignalTopic[] OfEachSession = [SignalTopic.Strain, SignalTopic.Between, SignalTopic.HonestReading];
    private static readonly SignalTopic[] OfTheLast = [SignalTopic.Course, SignalTopic.Feedback];
    /// <summary>So long somebody may take to say what became of a session; until then it is a next meeting still.</summary>
    private static readonly TimeSpan UnsaidFor = TimeSpan.FromDays(1);
    private readonly SignalsOfEpisode _signals = new(db, material, scores, clock);

    public async Task Run(int from, bool isDaily, CancellationToken stop)
    {
        if (await Rules(stop) is { } rules)
        {
            var found = Round.Judge(rules, scores.Ratings(), from);
            if (!isDaily) _signals.Settle(found.Signals, OfEachSession, from);
            _signals.SettleStanding(found.Signals, OfTheLast);
            _signals.KeepLevels(found.Levels);
            if (!isDaily) MissedStrains(rules, from);
            if (isDaily) await Leaving(found, stop);
        }
        if (!isDaily && Outcome() is { } outcome) _signals.Settle(Round.Judge(outcome, scores.Outcomes(), from), [SignalTopic.Change], from);
    }

    private async Task<RoundRules?> Rules(CancellationToken stop)
    {
        if (scores.CheckOut is not { CanRaiseSignal: true } checkOut) return null;
        var tuning = await db.PracticeTunings.AsNoTracking().Where(one => one.Practice == material.Practice && one.Instrument == checkOut.Id)
            .OrderByDescending(one => one.At).FirstOrDefaultAsync(stop);
        return CheckOutRules.For(checkOut, tuning);
    }

    /// <summary>Nothing rests on a key that nobody confirmed.</summary>
    private OutcomeChange? Outcome() => scores.CheckIn is { CanRaiseSignal: true } outcome ? CheckOutRules.For(outcome) : null;

    private void MissedStrains(RoundRules rules, int from)
    {
        var sessions = scores.Held.ToDictionary(session => scores.Places[session.Id]);
        foreach (var therapist in material.Guesses.Select(guess => guess.Therapist).Distinct())
        {
            foreach (var found in Round.MissedStrains(rules, scores.Ratings(therapist), from))
            {
                var session = sessions[found.Score.Session];
                if (db.MissedStrains.Find(session.Id, therapist) is null)
                    db.MissedStrains.Add(new(session.Id, session.Client, therapist, clock.GetUtcNow()) { Sentences = found.Sentences, Inputs = found.Figures });
            }
        }
    }

    private Task<int> LocalDropOuts(CancellationToken stop) =>
        db.Episodes.CountAsync(one => one.Ending == Ending.StayedAway && db.Clients.Any(client => client.Id == one.Client && client.Practice == material.Practice), stop);

    /// <summary>
    /// R17. Only in the round of the day: right after a session the next one may not be agreed on yet. A message that waits for an answer is no reason
    /// here: clients cannot write to the program. Nothing is fitted to the practice's own drop-outs, so there is never a number, and the words say so.
    /// </summary>
    private async Task Leaving(RoundFound found, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var isOpen = material.Episode.State != EpisodeState.Ended;
        var past = material.Sessions.Where(one => one.StartsAt <= now && one.State is SessionState.Held or SessionState.NotAttended or SessionState.CancelledByClient);
        var reading = DropOutReading.From(new()
        {
            HasOpenRupture = found.Signals.Any(one => one.Topic == SignalTopic.Course && one.Lead.Judgement.Verdict == Verdict.Amber),
            MissedOfLastThree = past.OrderByDescending(one => one.StartsAt).Take(3).Count(one => one.State != SessionState.Held),
            HasNextMeeting = material.Sessions.Any(one => one.State == SessionState.Planned && one.EndsAt > now - UnsaidFor),
            IsFeedbackMissing = found.Signals.Any(one => one.Topic == SignalTopic.Feedback),
        }, await LocalDropOuts(stop));
        _signals.SettleStanding(isOpen && reading.Verdict == Verdict.Amber ? [Round.Leaving(reading, scores.Places[scores.Held[^1].Id])] : [], [SignalTopic.Leaving]);
    }
}
