using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Instruments;

namespace Rapport.App.Said;

/// <summary>A client's own words by date, in four queries. Words of a check-in that must come first stand there once.</summary>
public sealed class ShowSaid(RapportDb db)
{
    public async Task<SaidSoFar> Run(Id<Client> client, CancellationToken stop)
    {
        var kept = await db.KeptWordsOf(client, stop);
        var first = await (from one in db.Clients
                           join came in db.MustComeFirst on one.Id equals came.Client into firsts
                           from came in firsts.DefaultIfEmpty()
                           where one.Id == client
                           select new { one, came }).AsNoTracking().ToListAsync(stop);
        var answers = await db.FormAnswers.AsNoTracking().Where(answer => answer.Client == client && answer.By != Respondent.Unknown).ToListAsync(stop);
        var reports = await (from report in db.HomeworkReports
                             join homework in db.Homework on report.Homework equals homework.Id
                             where report.Client == client
                             select new { report, homework.AgreedIn }).AsNoTracking().ToListAsync(stop);
        IEnumerable<EarlierWords> all =
        [
            .. first.Where(row => row.came is { Words.Length: > 0 }).Select(row => new EarlierWords(WordsFrom.MustComeFirst, row.came.Words, row.came.At) { Session = row.came.Session }),
            .. answers.Where(answer => answer.Comment is not null).Select(Comment),
            .. reports.Where(row => row.report.WhatItWasLike is not null)
                .Select(row => new EarlierWords(WordsFrom.Homework, row.report.WhatItWasLike!, row.report.At) { Session = row.AgreedIn }),
        ];
        return new(first[0].one, kept, [.. all.DistinctBy(words => (words.Session, words.Words)).OrderByDescending(words => words.At)]);
    }

    private static EarlierWords Comment(FormAnswer answer) =>
        new(answer.Purpose == FormPurpose.CheckIn ? WordsFrom.CheckIn : WordsFrom.CheckOut, answer.Comment!, answer.At) { Session = answer.Session };
}
