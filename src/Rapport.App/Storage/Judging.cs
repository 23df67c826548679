using Rapport.Alliance;
using Rapport.App.Storage.Rounds;
using Rapport.Care;

namespace Rapport.App.Storage;

/// <summary>What an answer makes the software notice, in the transaction that keeps the answer. Which rules run stands in <see cref="Round"/>.</summary>
public static class Judging
{
    extension(RapportDb db)
    {
        /// <summary>
        /// Adds what follows from these answers, which may be saved already or wait to be; the caller saves. Risk answers and ticked words are noticed
        /// first, then the rules look at the course from the session of the answer on. Sessions and scores that wait to be saved count.
        /// </summary>
        public async Task JudgeAnswers(IReadOnlyCollection<FormAnswer> answers, TimeProvider clock, CancellationToken stop)
        {
            if (answers.Count == 0) return;
            await new WordsNoticed(db, clock).Of(answers, stop);
            foreach (var id in answers.Select(answer => answer.Session).Distinct())
                if (await db.Sessions.FindAsync([id], stop) is { } session) await db.JudgeSession(session, clock, stop);
        }

        /// <summary>These answers turned out not to be the client's and count no more: what was said of them is said no more. The caller saves.</summary>
        public async Task UnjudgeAnswers(IReadOnlyCollection<FormAnswer> answers, TimeProvider clock, CancellationToken stop)
        {
            await new WordsNoticed(db, clock).TakeBack(answers, stop);
            foreach (var id in answers.Select(answer => answer.Session).Distinct())
                if (await db.Sessions.FindAsync([id], stop) is { } session) await db.JudgeSession(session, clock, stop);
        }

        /// <summary>One mark on a form that is still open: a risk answer is noticed at once, anything else waits for the form. The caller saves.</summary>
        public Task JudgeItem(ItemAnswered item, Id<Session> session, TimeProvider clock, CancellationToken stop) => new WordsNoticed(db, clock).Of(item, session, stop);

        /// <summary>The rules from one session of an episode on: after an answer, and after a guess, which R12 needs. The caller saves.</summary>
        public Task JudgeSession(Session session, TimeProvider clock, CancellationToken stop) => db.Judge(session.Episode, session.Id, clock, stop);

        /// <summary>How things stand after the last session, also where nobody answered: missing answers, a strain still open, reasons to stay away. The caller saves.</summary>
        public Task JudgeStanding(Id<Episode> episode, TimeProvider clock, CancellationToken stop) => db.Judge(episode, null, clock, stop);

        private async Task Judge(Id<Episode> episode, Id<Session>? from, TimeProvider clock, CancellationToken stop)
        {
            if (await EpisodeMaterial.Of(db, episode, stop) is not { } material) return;
            var scores = new EpisodeScores(material, clock.GetUtcNow());
            if (from is { } about) new SignalsOfEpisode(db, material, scores, clock).LetGo(about);
            if (scores.Held.Count == 0) return;
            var first = from is { } session ? scores.Places.GetValueOrDefault(session, int.MaxValue) : scores.Places[scores.Held[^1].Id];
            await new EpisodeRound(db, material, scores, clock).Run(first, isDaily: from is null, stop);
        }
    }
}
