using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Instruments;

namespace Rapport.App.Questionnaires;

/// <summary>The owner brings the wording of an instrument that the practice holds a licence for. Nobody is asked it before the key was confirmed.</summary>
public sealed class BringWording(RapportDb db, TimeProvider clock)
{
    public async Task<WordingBrought> Run(string id, string json, Person by, CancellationToken stop)
    {
        if (PracticeInstruments.Find(id) is not { IsOurs: false } shipped) return new WordingBrought.NoSuchInstrument();
        if (PracticePack.Read(json) is PracticePackReading.Refused unread) return new WordingBrought.Refused(unread.Problems);
        var reading = shipped.With(((PracticePackReading.Understood)PracticePack.Read(json)).Pack);
        if (reading is InstrumentReading.Refused refused) return new WordingBrought.Refused(refused.Problems);
        if (reading is InstrumentReading.Understood { Instrument.Wordings.Count: 0 }) return new WordingBrought.NoWording();
        var mark = new Mark(by.Id, clock.GetUtcNow());
        if (await db.InstrumentWordings.SingleOrDefaultAsync(row => row.Instrument == id && row.Practice == by.Practice, stop) is { } known) known.Word(json, mark);
        else db.Add(InstrumentWording.Add(NewId.For<InstrumentWording>(clock), (by.Practice, id), json, mark));
        await db.SaveChangesAsync(stop);
        return new WordingBrought.Kept();
    }
}
