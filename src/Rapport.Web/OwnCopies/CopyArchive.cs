using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Rapport.App.Others;
using Rapport.App.OwnCopies;
using Rapport.Web.Texts;

namespace Rapport.Web.OwnCopies;

/// <summary>The one file: a page to read and tables of the same. A cell never begins with what a program for tables would reckon with.</summary>
internal static class CopyArchive
{
    private static readonly CsvConfiguration Csv = new(CultureInfo.InvariantCulture) { ShouldQuote = _ => true, InjectionOptions = InjectionOptions.Escape };

    public static async Task<byte[]> Of((OwnCopy Copy, OthersSeen Others) of, (Care.Practice Practice, TimeZoneInfo Zone) where, HtmlRenderer renderer)
    {
        var copy = of.Copy;
        var texts = ClientTexts.In(copy.Client.Language);
        using var all = new MemoryStream();
        await using (var archive = new ZipArchive(all, ZipArchiveMode.Create, leaveOpen: true))
        {
            await Add(archive, "record.html", await Readable(of, texts, where, renderer));
            foreach (var (name, heads, rows) in Tables(copy, texts)) await Add(archive, name, Table(heads, rows));
        }
        return all.ToArray();
    }

    private static Task<string> Readable((OwnCopy Copy, OthersSeen Others) of, ClientTexts texts, (Care.Practice Practice, TimeZoneInfo Zone) where, HtmlRenderer renderer) => renderer.Dispatcher.InvokeAsync(async () =>
    {
        var given = new Dictionary<string, object?>(StringComparer.Ordinal) { ["Copy"] = of.Copy, ["Others"] = of.Others, ["T"] = texts, ["Practice"] = where.Practice, ["Zone"] = where.Zone };
        return (await renderer.RenderComponentAsync<CopyRecord>(ParameterView.FromDictionary(given))).ToHtmlString();
    });

    private static IEnumerable<(string Name, string[] Heads, IEnumerable<string?[]> Rows)> Tables(OwnCopy copy, ClientTexts texts)
    {
        string Who(Care.Id<Care.Person> person) => copy.People.GetValueOrDefault(person)?.DisplayName ?? "";
        yield return ("sessions.csv", ["number", "starts_at", "minutes", "form", "state"], copy.Sessions.Select(one => new[] { Number(one.Number), Moment(one.StartsAt), Number((int)one.Length.TotalMinutes), one.Form.ToString(), one.State.ToString() }));
        yield return ("answers.csv", ["at", "form", "for", "question", "answer"], copy.Answers.SelectMany(one => CopyWords.Lines(one, copy.Instruments, texts)
            .Select(line => new[] { Moment(one.At), one.Instrument, one.Purpose.ToString(), line.Question, line.Mark }).Append([Moment(one.At), one.Instrument, one.Purpose.ToString(), "words", one.Comment])));
        yield return ("scores.csv", ["form", "scale", "value", "on"], copy.Scores.Select(one => new[] { one.Instrument, one.Scale, one.Value.ToString("R", CultureInfo.InvariantCulture), copy.Answers.FirstOrDefault(answer => answer.Submission == one.Submission) is { } answer ? Moment(answer.At) : "" })
            .Concat(copy.EarlierScores.Select(one => new[] { one.Instrument, "total", one.Value.ToString("R", CultureInfo.InvariantCulture), one.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) })));
        yield return ("homework.csv", ["wording", "state", "told_at", "what_it_was_like"], copy.Homework.SelectMany(one => one.Reports.Count == 0
            ? [[one.Homework.Wording, one.Homework.State.ToString(), "", ""]] : one.Reports.Select(report => new[] { one.Homework.Wording, report.State.ToString(), Moment(report.At), report.WhatItWasLike })));
        yield return ("notes.csv", ["session", "written_at", "by", "title", "text"], copy.Notes.SelectMany(one => new[] { new[] { Session(copy, one.Note.Session), one.Note.SavedAt is { } at ? Moment(at) : "", Who(one.Note.Author), one.Note.Body.Title, Text(one.Note.Body) } }
            .Concat(one.Versions.Where(version => version.Kind == Care.NoteVersionKind.Amendment).Select(version => new[] { Session(copy, one.Note.Session), Moment(version.At), Who(version.By), version.Body.Title, Text(version.Body) }))));
        yield return ("agreements.csv", ["title", "version", "language", "what", "on", "by", "words"], copy.Agreements.All.SelectMany(one => AgreementLines(one, Who)
            .Select(line => new[] { one.Version.Title, Number(one.Version.Number), one.Version.Language, line.What, line.On, line.By, line.Words })));
        yield return ("looks.csv", ["at", "by", "as", "what"], copy.Looks.Select(one => new[] { Moment(one.At), Who(one.Person), one.Reason.ToString(), one.What }));
        yield return ("passed-on.csv", ["at", "by", "to", "name", "what", "why", "how", "on", "words"], copy.Disclosures.Select(one => new[] { Moment(one.At), Who(one.Person), one.To.ToString(), one.Name, one.What, one.Why, one.How, one.On is { } on ? Day(on) : "", one.Words }));
    }

    private static IEnumerable<(string What, string On, string By, string? Words)> AgreementLines(Care.GivenAgreement one, Func<Care.Id<Care.Person>, string> who) =>
    [
        ("given", Moment(one.Given.At), who(one.Given.By), null),
        .. one.Questions.Select(question => ("asked", Moment(question.At), "", (string?)question.Words)),
        .. one.Accepted.OrderBy(accepted => accepted.Who).Select(accepted => ($"accepted by {accepted.Who}, {accepted.Manner}", Day(accepted.On), who(accepted.By), (string?)null)),
        .. one.Withdrawn is { } withdrawn ? [("taken back", Day(withdrawn.On), "", withdrawn.Words)] : Array.Empty<(string, string, string, string?)>(),
    ];

    private static string Day(DateOnly on) => on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(Care.NoteBody body) => string.Join("\n\n", body.Parts.Where(part => !string.IsNullOrWhiteSpace(part)));

    private static string Session(OwnCopy copy, Care.Id<Care.Session> id) => copy.Sessions.FirstOrDefault(one => one.Id == id) is { } session ? Number(session.Number) : "";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static string Table(string[] heads, IEnumerable<string?[]> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = new CsvWriter(text, Csv);
        foreach (var row in rows.Prepend(heads))
        {
            foreach (var cell in row) csv.WriteField(cell ?? "");
            csv.NextRecord();
        }
        csv.Flush();
        return text.ToString();
    }

    /// <summary>With the mark that tells programs for tables that it is UTF-8.</summary>
    private static async Task Add(ZipArchive archive, string name, string text)
    {
        await using var file = await archive.CreateEntry(name).OpenAsync();
        await file.WriteAsync(Encoding.UTF8.GetPreamble());
        await file.WriteAsync(Encoding.UTF8.GetBytes(text));
    }
}
