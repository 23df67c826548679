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
        var signal = model.Record<Signal>("Signals", row => row.Id).Seal(row => row.Inputs).Seal(row => row.Sentences, Gone).Seal(row => row.Risk)
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

        model.Record<SignalAnswered>("SignalAnswers", row => new { row.Signal, row.State })
            .Of<SignalAnswered, Signal>(row => row.Signal).Of<SignalAnswered, Client>(row => row.Client);
    }
}
