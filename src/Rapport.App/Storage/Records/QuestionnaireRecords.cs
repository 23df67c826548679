using Microsoft.EntityFrameworkCore;
using Rapport.Care;

namespace Rapport.App.Storage.Records;

/// <summary>Which questionnaires a practice may use and a client is given.</summary>
internal static class QuestionnaireRecords
{
    public static void MapQuestionnaires(this ModelBuilder model)
    {
        var wording = model.Record<InstrumentWording>("InstrumentWordings", row => row.Id)
            .BelongsToPractice("the practice's own copy").Of<InstrumentWording, Practice>(row => row.Practice);
        wording.Property(row => row.Instrument).IsPlain(Mapping.Code);
        wording.HasIndex(row => new { row.Practice, row.Instrument }).IsUnique();

        var given = model.Record<ClientInstrument>("ClientInstruments", row => row.Id).Of<ClientInstrument, Client>(row => row.Client);
        given.Property(row => row.Instrument).IsPlain(Mapping.Code);

        model.Record<WantsOutcome>("WantsOutcome", row => new { row.Client, row.At }).Of<WantsOutcome, Client>(row => row.Client);
    }
}
