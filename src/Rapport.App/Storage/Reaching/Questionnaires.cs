using Microsoft.EntityFrameworkCore;
using Rapport.Care;
using Rapport.Instruments;

namespace Rapport.App.Storage;

/// <summary>Instruments as this practice may ask them.</summary>
public static class Questionnaires
{
    extension(RapportDb db)
    {
        /// <summary>These instruments, each with the practice's own wording where it was typed in and its key compared; one without words is left out.</summary>
        public async Task<IReadOnlyList<Instrument>> FindInstruments(IReadOnlyCollection<string> ids, CancellationToken stop)
        {
            var shipped = ids.Select(InstrumentCatalog.Find).OfType<Instrument>().ToList();
            var brought = shipped.Where(one => !one.IsOurs).Select(one => one.Id).ToList();
            var packs = brought.Count == 0 ? [] : await db.InstrumentWordings.AsNoTracking().Where(one => brought.Contains(one.Instrument)).ToListAsync(stop);
            return [.. shipped.Select(one => one.IsOurs ? one : With(one, packs.Find(pack => pack.Instrument == one.Id))).OfType<Instrument>().Where(one => one.Wordings.Count > 0)];
        }
    }

    private static Instrument? With(Instrument shipped, InstrumentWording? wording)
    {
        if (wording is not { IsConfirmed: true } || PracticePack.Read(wording.Pack) is not PracticePackReading.Understood read) return null;
        return shipped.With(read.Pack) is InstrumentReading.Understood whole ? whole.Instrument : null;
    }
}
