using Microsoft.EntityFrameworkCore;
using Rapport.Alliance;
using Rapport.App.Forms;
using Rapport.Care;

namespace Rapport.App.Storage;

/// <summary>
/// Which risk answers of an open form were said already: never twice for one item of one form. A row says 0 while nothing was said; from then on it is
/// above 0, or empty where the client took it back.
/// </summary>
internal static class RiskNoted
{
    extension(RapportDb db)
    {
        /// <summary>Writes down an answer to a risk item of an open form. True where it is a risk answer that was not said before. The caller saves.</summary>
        public async Task<bool> NoteRiskItem(ItemAnswered item, CancellationToken stop)
        {
            var stands = await db.ItemAnswers.FindAsync([item.Link, item.Instrument, item.Item], stop);
            var isRisk = item.Answer > 0;
            var wasSaid = stands is not null && stands.Answer is not 0;
            await db.Keep(item with { Answer = isRisk ? item.Answer : wasSaid ? null : 0 }, stop);
            return isRisk && !wasSaid;
        }

        /// <summary>Notes the risk answers of a form that is not taken in, as if each had been marked alone. The caller saves.</summary>
        public async Task NoteRisks(FormLink link, IReadOnlyCollection<RiskMark> risks, TimeProvider clock, CancellationToken stop)
        {
            if (risks.Count == 0) return;
            var practice = await db.Practices.FirstAsync(stop);
            foreach (var risk in risks)
                if (await db.NoteRiskItem(risk.OnLink(link), stop))
                    db.Signals.Add(risk.ToSignal(new(NewId.For<Signal>(clock), link.Client, link.Session, risk.Answer.At), practice));
        }
    }

    extension(RiskMark risk)
    {
        public ItemAnswered OnLink(FormLink link) => new(link.Id, link.Client, risk.Instrument.Id, risk.Number) { Answer = (decimal)risk.Answer.Answer, At = risk.Answer.At };
    }
}
