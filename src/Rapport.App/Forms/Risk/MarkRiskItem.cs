using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Instruments;

namespace Rapport.App.Forms;

/// <summary>Notes the answer to a risk item, or a risk word that was ticked, on a form that is not sent yet and may never be.</summary>
public sealed class MarkRiskItem(RapportDb db, TimeProvider clock)
{
    /// <summary>What was marked, and where: an item's number or a word as "choice/option"; null for an answer that was taken back.</summary>
    public async Task<RiskMarked> Run(string token, (string Instrument, string Place) on, decimal? answer, CancellationToken stop)
    {
        if (await db.FindLink(FormToken.HashOf(token), stop) is not { } link || link.Standing(clock.GetUtcNow()) == LinkStanding.NotYetOpen) return new RiskMarked.Nothing();
        if (!link.Instruments.Contains(on.Instrument, StringComparer.Ordinal)) return new RiskMarked.Nothing();
        var found = await db.FindInstruments([on.Instrument], stop);
        if (found is not [var instrument] || Response(instrument, on.Place, answer) is not { } response) return new RiskMarked.Nothing();
        return await Note(link, instrument, (on.Place, response), stop);
    }

    private async Task<RiskMarked> Note(FormLink link, Instrument instrument, (string Place, Response Response) marked, CancellationToken stop)
    {
        var risks = RiskMark.Among(instrument, marked.Response, clock.GetUtcNow());
        var unset = new ItemAnswered(link.Id, link.Client, instrument.Id, Number(instrument, marked.Place)!.Value) { Answer = 0, At = clock.GetUtcNow() };
        if (risks.Count > 0) await db.NoteRisks(link, risks, clock, stop);
        else await db.NoteRiskItem(unset, stop);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            // the same mark came twice at once: what stands is enough, but it must stand
            db.ChangeTracker.Clear();
            if (!await db.ItemAnswers.AnyAsync(one => one.Link == link.Id && one.Instrument == instrument.Id && one.Item == unset.Item, stop)) throw;
        }
        return new RiskMarked.Noted(risks.Count > 0, link);
    }

    private static int? Number(Instrument instrument, string place) =>
        int.TryParse(place, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : RiskMark.NumberOf(instrument, place);

    /// <summary>A form with this one mark; null where the place holds no risk, or the answer is none of its.</summary>
    private static Response? Response(Instrument instrument, string place, decimal? answer)
    {
        var answers = new decimal?[instrument.Items.Count];
        if (RiskMark.NumberOf(instrument, place) is not null) return new(answers) { Ticks = answer > 0 ? [place] : [] };
        if (Number(instrument, place) is not { } number || instrument.Items.FirstOrDefault(item => item.Number == number && item.IsRisk) is not { } risk) return null;
        if (answer is { } given && !risk.Accepts(given)) return null;
        answers[number - 1] = answer;
        return new(answers);
    }
}
