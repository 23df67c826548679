using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Instruments;

namespace Rapport.App.Questionnaires;

/// <summary>All instruments with what the practice brought for them.</summary>
public sealed class ListInstruments(RapportDb db)
{
    public async Task<IReadOnlyList<InstrumentShown>> Run(CancellationToken stop)
    {
        var brought = await db.InstrumentWordings.AsNoTracking().ToDictionaryAsync(row => row.Instrument, StringComparer.Ordinal, stop);
        var names = brought.Count == 0 ? [] : await db.People.AsNoTracking().ToDictionaryAsync(person => person.Id, person => person.DisplayName, stop);
        return [.. InstrumentCatalog.Ids.Select(id => Shown(PracticeInstruments.Find(id)!, brought.GetValueOrDefault(id), names)).OrderBy(one => one.Instrument.Name, StringComparer.Ordinal)];
    }

    private static InstrumentShown Shown(Instrument shipped, InstrumentWording? wording, Dictionary<Id<Person>, string> names) =>
        new(wording is null ? shipped : shipped.With(wording) ?? shipped, wording)
        {
            By = (Name(wording?.AddedBy, names), Name(wording?.KeyConfirmedBy, names)),
        };

    private static string? Name(Id<Person>? person, Dictionary<Id<Person>, string> names) => person is { } id ? names.GetValueOrDefault(id) : null;
}
