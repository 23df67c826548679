using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Rapport.Care;
using Rapport.Instruments;

namespace Rapport.App.Storage;

/// <summary>The instruments as this practice has them: what ships, with the wording it brought and the key it confirmed.</summary>
public static class PracticeInstruments
{
    private static readonly ConcurrentDictionary<string, Instrument> Shipped = new(StringComparer.Ordinal);

    /// <summary>The shipped definition, read once; null where none of that name ships.</summary>
    public static Instrument? Find(string id) =>
        Shipped.TryGetValue(id, out var known) ? known
        : InstrumentCatalog.Find(id) is { } read ? Shipped.GetOrAdd(id, read) : null;

    /// <summary>A shipped instrument with what a practice brought for it; null where that no longer fits, after an upgrade say.</summary>
    public static Instrument? With(this Instrument instrument, InstrumentWording wording) =>
        PracticePack.Read(wording.Pack) is PracticePackReading.Understood understood && instrument.With(understood.Pack) is InstrumentReading.Understood merged
            ? merged.Instrument
            : null;

    extension(RapportDb db)
    {
        /// <summary>One instrument as it may be asked and scored here: with the practice's wording once somebody confirmed the key, else as it ships. Null where none of that name ships. Our own cost no query.</summary>
        public async Task<Instrument?> InstrumentOf(string id, CancellationToken stop)
        {
            if (Find(id) is not { IsOurs: false } shipped) return Find(id);
            var wording = await db.InstrumentWordings.AsNoTracking().SingleOrDefaultAsync(one => one.Instrument == id && one.KeyConfirmedAt != null, stop);
            return wording is null ? shipped : shipped.With(wording) ?? shipped;
        }

        /// <summary>Several in one query, by id; what does not ship is left out.</summary>
        public async Task<IReadOnlyDictionary<string, Instrument>> InstrumentsOf(IReadOnlyCollection<string> ids, CancellationToken stop)
        {
            var shipped = ids.Distinct(StringComparer.Ordinal).Select(Find).OfType<Instrument>().ToDictionary(one => one.Id, StringComparer.Ordinal);
            var foreign = shipped.Values.Where(one => !one.IsOurs).Select(one => one.Id).ToList();
            if (foreign.Count == 0) return shipped;
            foreach (var wording in await db.InstrumentWordings.AsNoTracking().Where(one => foreign.Contains(one.Instrument) && one.KeyConfirmedAt != null).ToListAsync(stop))
                shipped[wording.Instrument] = shipped[wording.Instrument].With(wording) ?? shipped[wording.Instrument];
            return shipped;
        }

        /// <summary>Every instrument that can be filled in on screen here: ours, and those whose wording the practice brought and confirmed.</summary>
        public async Task<IReadOnlyList<Instrument>> InstrumentsToAsk(CancellationToken stop) =>
            [.. (await db.InstrumentsOf(InstrumentCatalog.Ids, stop)).Values.Where(one => one.Wordings.Count > 0).OrderBy(one => one.Id, StringComparer.Ordinal)];
    }
}
