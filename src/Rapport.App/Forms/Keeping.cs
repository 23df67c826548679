using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Instruments;

namespace Rapport.App.Forms;

/// <summary>What is kept of a form that was taken in, and what follows from it.</summary>
internal static class Keeping
{
    private const string MustComeFirstChoice = "must-come-first/";

    extension(RapportDb db)
    {
        /// <summary>Answers, scores, what must come first, the session's having taken place, and what the rules say. The caller saves.</summary>
        /// <param name="answers">All of one submission.</param>
        /// <param name="instruments">Their instruments.</param>
        /// <param name="clock">The clock.</param>
        /// <param name="stop">Nobody waits any more.</param>
        public async Task KeepAnswers(IReadOnlyList<FormAnswer> answers, IReadOnlyList<Instrument> instruments, TimeProvider clock, CancellationToken stop)
        {
            foreach (var answer in answers)
            {
                db.FormAnswers.Add(answer);
                db.Scores.AddRange(ScoreRecorded.From(answer, ScoringKey.For(instruments.First(one => one.Id == answer.Instrument)).Score(answer.ToResponse())));
                if (answer.Ticks.Any(tick => tick.StartsWith(MustComeFirstChoice, StringComparison.Ordinal)))
                    db.MustComeFirst.Add(new(answer.Session, answer.Client, answer.Comment ?? "", answer.At));
            }
            if (answers[0].Purpose == FormPurpose.CheckOut) await db.HoldSession(answers[0], stop);
            await db.JudgeAnswers(answers, clock, stop);
        }

        /// <summary>Whoever says how a session was has been there.</summary>
        private async Task HoldSession(FormAnswer answer, CancellationToken stop)
        {
            if (await db.Sessions.FindAsync([answer.Session], stop) is not { } session) throw new InvalidOperationException($"no session {answer.Session.Value}");
            if (session.State == SessionState.Planned && session.Hold(null, answer.At) is SessionStep.Changed held) db.SessionChanges.Add(held.Fact);
        }
    }
}
