using Rapport.Alliance;
using Rapport.Care;
using Rapport.Instruments;

namespace Rapport.App.Storage;

/// <summary>What an answer makes the software notice, in the transaction that keeps the answer.</summary>
public static class Judging
{
    extension(RapportDb db)
    {
        /// <summary>Adds what follows from these answers; the caller saves.</summary>
        public void JudgeAnswers(IReadOnlyCollection<FormAnswer> answers, TimeProvider clock)
        {
            foreach (var answer in answers)
            {
                var instrument = InstrumentCatalog.Find(answer.Instrument) ?? throw new InvalidOperationException($"no instrument {answer.Instrument}");
                var scoring = ScoringKey.For(instrument).Score(answer.ToResponse());
                var risks = RiskAnswer.Among([.. answer.Answers.Select(given => (double)(given ?? 0))], scoring.RiskItems, answer.At)
                    .Concat(scoring.RiskTicks.Select(tick => RiskAnswer.Ticked(tick, answer.At)));
                db.Signals.AddRange(risks.Select(risk => Signal.FromRisk(Source(answer, clock), risk, (risk.Tick ?? $"{risk.Answer}", answer.At.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture)))));
            }
        }
    }

    private static SignalSource Source(FormAnswer answer, TimeProvider clock) => new(NewId.For<Signal>(clock), answer.Client, answer.Session, answer.At);
}
