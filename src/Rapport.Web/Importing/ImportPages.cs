using Microsoft.AspNetCore.Mvc;
using Rapport.App.Importing;
using Rapport.Care;
using Rapport.Web.Hosting;

namespace Rapport.Web.Importing;

/// <summary>Reading in a practice's clients and earlier scores from files: look first, then read in.</summary>
internal static class ImportPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/clients/import", () => Page.Of<ImportPage>()).NeedsStaff(Roles.Therapist);
        app.MapPost("/clients/import", Look).NeedsStaff(Roles.Therapist);
        app.MapPost("/clients/import/now", ReadIn).NeedsStaff(Roles.Therapist);
    }

    private static async Task<IResult> Look(IFormCollection form, Visit visit, ImportClients import, WaitingImports waiting, CancellationToken stop)
    {
        var (clients, scores) = (form.Files["clients"], form.Files["scores"]);
        if (clients is null or { Length: 0 } && scores is null or { Length: 0 }) return Again("import.no-file");
        if (clients?.Length > ImportBatch.MostBytes || scores?.Length > ImportBatch.MostBytes) return Again("import.too-big");
        if (new[] { clients, scores }.Any(file => file is { Length: > 0 } && !IsTable(file.FileName))) return Again("import.not-csv");
        var files = new ReadFiles();
        var batch = new ImportBatch(Read(clients, files.Clients), Read(scores, files.Scores));
        if (files.Problems.Count > 0) return Page.Of<ImportPage>(new { files.Problems }, StatusCodes.Status422UnprocessableEntity);
        return await import.Run(visit.Person, batch, write: null, stop) switch
        {
            ImportResult.HasProblems wrong => Page.Of<ImportPage>(new { wrong.Problems }, StatusCodes.Status422UnprocessableEntity),
            ImportResult.Ready ready => Page.Of<ImportPage>(new { Ready = ready, Key = waiting.Keep(visit.Person.Id, batch) }),
            _ => Results.NotFound(),
        };
    }

    private static async Task<IResult> ReadIn([FromForm] string? key, [FromForm] string? alike, Visit visit, ImportClients import, WaitingImports waiting, CancellationToken stop)
    {
        if (waiting.Take(visit.Person.Id, key) is not { } batch) return Again("import.gone");
        return await import.Run(visit.Person, batch, write: alike == "add", stop) switch
        {
            ImportResult.HasProblems wrong => Page.Of<ImportPage>(new { wrong.Problems }, StatusCodes.Status422UnprocessableEntity),
            ImportResult.Done done => Page.Of<ImportPage>(new { Done = done }),
            _ => Results.NotFound(),
        };
    }

    /// <summary>The name says what it is; what is in it is looked at line by line. The name is used for nothing else.</summary>
    private static bool IsTable(string name) => Path.GetExtension(name).ToLowerInvariant() is ".csv" or ".tsv" or ".txt";

    private static IReadOnlyList<T> Read<T>(IFormFile? file, Func<Stream, IReadOnlyList<T>> read)
    {
        if (file is null or { Length: 0 }) return [];
        using var stream = file.OpenReadStream();
        return read(stream);
    }

    private static IResult Again(string said) => Page.Of<ImportPage>(new { Said = said }, StatusCodes.Status422UnprocessableEntity);
}
