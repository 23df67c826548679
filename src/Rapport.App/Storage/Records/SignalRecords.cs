using Microsoft.EntityFrameworkCore;
using Rapport.Alliance;
using Rapport.Care;

namespace Rapport.App.Storage.Records;

/// <summary>What the software said, and what people made of it.</summary>
internal static class SignalRecords
{
    private static readonly SignalSentences Gone = new("erased", SealedDb.Erased, SealedDb.Erased, SealedDb.Erased) { MayMean = SealedDb.Erased, CouldDo = [] };

    public static void MapSignals(this ModelBuilder model)
    {
        var signal = model.Record<Signal>("Signals", row => row.Id).Seal(row => row.Inputs).Seal(row => row.Sentences, Gone).Seal(row => row.Risk).Seal(row => row.Echoes)
            .Of<Signal, Client>(row => row.Client).Of<Signal, Session>(row => row.Session);
        signal.ComplexProperty(row => row.Rule, rule =>
        {
            rule.Property(row => row.Id).IsPlain(Mapping.Code);
            rule.Property(row => row.Version).IsPlain(Mapping.Code);
            rule.Property(row => row.Name).IsPlain(Mapping.Code);
            rule.Property(row => row.Evidence).IsPlain(Mapping.Code);
        });
        signal.Property(row => row.State).IsConcurrencyToken();
        signal.HasIndex(row => new { row.Client, row.State });
        signal.HasIndex(row => new { row.State, row.Level });

        MapEarlierWords(model);
        MapLevels(model);

        model.Record<SignalAnswered>("SignalAnswers", row => new { row.Signal, row.State })
            .Of<SignalAnswered, Signal>(row => row.Signal).Of<SignalAnswered, Client>(row => row.Client);
    }

    private static void MapEarlierWords(ModelBuilder model)
    {
        var earlier = model.Record<SignalRestated>("SignalRestatements", row => new { row.Signal, row.Number }).Seal(row => row.Inputs).Seal(row => row.Sentences, Gone)
            .Of<SignalRestated, Signal>(row => row.Signal).Of<SignalRestated, Client>(row => row.Client);
        earlier.Property(row => row.Rule).IsPlain(Mapping.Code);

        model.Record<SignalRead>("SignalReads", row => new { row.Signal, row.By })
            .Of<SignalRead, Signal>(row => row.Signal).Of<SignalRead, Client>(row => row.Client).Of<SignalRead, Person>(row => row.By);

        model.Record<MissedStrain>("MissedStrains", row => new { row.Session, row.Therapist }).Seal(row => row.Inputs).Seal(row => row.Sentences, Gone)
            .Of<MissedStrain, Session>(row => row.Session).Of<MissedStrain, Client>(row => row.Client).Of<MissedStrain, Person>(row => row.Therapist);
    }

    private static void MapLevels(ModelBuilder model)
    {
        var level = model.Record<LevelKept>("LevelsKept", row => new { row.Session, row.Instrument }).Of<LevelKept, Session>(row => row.Session).Of<LevelKept, Client>(row => row.Client);
        level.Property(row => row.Instrument).IsPlain(Mapping.Code);

        var tuning = model.Record<PracticeTuning>("PracticeTunings", row => new { row.Practice, row.Instrument, row.At }).Of<PracticeTuning, Practice>(row => row.Practice);
        tuning.Property(row => row.Instrument).IsPlain(Mapping.Code);
    }
}
