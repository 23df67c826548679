using Microsoft.EntityFrameworkCore;
using Rapport.Care;

namespace Rapport.App.Storage.Records;

/// <summary>Links to forms, what was answered, and what the scoring keys made of it.</summary>
internal static class FormRecords
{
    public static void MapForms(this ModelBuilder model)
    {
        MapLinks(model);
        MapAnswers(model);
        MapScores(model);
    }

    private static void MapLinks(ModelBuilder model)
    {
        var link = model.Record<FormLink>("FormLinks", row => row.Id).Of<FormLink, Client>(row => row.Client).Of<FormLink, Session>(row => row.Session);
        link.Property(row => row.Token).HasConversion(hash => hash.ToArray(), bytes => new TokenHash(bytes));
        link.HasIndex(row => row.Token).IsUnique();
        link.Property(row => row.Instruments).IsPlainJson(Mapping.Code);
        link.Property(row => row.UsedAt).IsConcurrencyToken();

        var item = model.Record<ItemAnswered>("ItemAnswers", row => new { row.Link, row.Instrument, row.Item })
            .Of<ItemAnswered, FormLink>(row => row.Link).Of<ItemAnswered, Client>(row => row.Client);
        item.Property(row => row.Instrument).IsPlain(Mapping.Code);
    }

    private static void MapAnswers(ModelBuilder model)
    {
        var answer = model.Record<FormAnswer>("FormAnswers", row => new { row.Submission, row.Instrument })
            .Of<FormAnswer, Client>(row => row.Client).Of<FormAnswer, Session>(row => row.Session);
        answer.Property(row => row.Instrument).IsPlain(Mapping.Code);
        answer.Property(row => row.Version).IsPlain(Mapping.Code);
        answer.Property(row => row.Answers).IsPlainJson(Mapping.Numbers);
        answer.Property(row => row.Ticks).IsPlainJson(Mapping.Code);
        answer.ComplexProperty(row => row.Source, source =>
        {
            source.Property(row => row.Channel);
            source.Property(row => row.KeyedBy);
        });
        answer.HasIndex(row => new { row.Client, row.At });
    }

    private static void MapScores(ModelBuilder model)
    {
        var score = model.Record<ScoreRecorded>("Scores", row => new { row.Submission, row.Instrument, row.Scale })
            .Of<ScoreRecorded, Client>(row => row.Client).Of<ScoreRecorded, Session>(row => row.Session);
        score.Property(row => row.Instrument).IsPlain(Mapping.Code);
        score.Property(row => row.Version).IsPlain(Mapping.Code);
        score.Property(row => row.Scale).IsPlain(Mapping.Code);
        score.HasIndex(row => new { row.Client, row.Instrument, row.Scale });

        var earlier = model.Record<EarlierScore>("EarlierScores", row => new { row.Client, row.Instrument, row.On }).Of<EarlierScore, Client>(row => row.Client);
        earlier.Property(row => row.Instrument).IsPlain(Mapping.Code);
    }
}
