using Rapport.Alliance;

namespace Rapport.App.Storage;

/// <summary>Risk answers about which nobody recorded yet what was done.</summary>
public static class OpenRisks
{
    extension(RapportDb db)
    {
        /// <summary>All of them, to be narrowed; when one was given and whether it was read stands sealed in the signal itself.</summary>
        public IQueryable<Signal> OpenRiskAnswers =>
            db.Signals.Where(signal => signal.State == SignalState.Shown && signal.Level == Verdict.Red && signal.Rule.Id == RiskAnswer.Card.Id);
    }
}
