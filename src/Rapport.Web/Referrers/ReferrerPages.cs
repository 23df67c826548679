using Rapport.App.Others;
using Rapport.App.Referrers;
using Rapport.Privacy;
using Rapport.Web.Hosting;
using Rapport.Web.Legal;
using Rapport.Web.Planning;
using Rapport.Web.Texts;

namespace Rapport.Web.Referrers;

/// <summary>Who sent a client, and reports on attendance for them: composed, read and answered by the client, printed, written down as sent.</summary>
internal static class ReferrerPages
{
    private const string All = "/clients/{client:guid}/referrers", One = All + "/{referrer:guid}", Report = "/clients/{client:guid}/reports/{report:guid}";
    private const int Longest = 500, LongestSentence = 300;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(All, (Guid client, Visit visit, ShowOthers show, CancellationToken stop) => List(client, visit, show, (new(), null), stop)).NeedsClient(LegalPages.What, RecordPart.Management);
        app.MapPost(All, Keep).NeedsClient(LegalPages.What, RecordPart.Management);
        app.MapPost(One + "/end", End).NeedsClient(LegalPages.What, RecordPart.Management);
        app.MapGet(One, (Guid client, Guid referrer, ShowReferrer show, CancellationToken stop) => Shown((client, referrer), show, null, stop)).NeedsClient(LegalPages.What);
        app.MapPost(One, Compose).NeedsClient(LegalPages.What);
        app.MapGet(Report, (Guid client, Guid report, Visit visit, TakeReport take, CancellationToken stop) => OfReport((client, report), visit, take, null, stop)).NeedsClient(LegalPages.What);
        app.MapGet(Report + "/print", Print).NeedsClient(LegalPages.What);
        app.MapPost(Report + "/sent", Sent).NeedsClient(LegalPages.What);
        app.MapGet(Report + "/read", (Guid client, Guid report, string? lang, Visit visit, TakeReport take, CancellationToken stop) => Read((client, report), lang, new(), (visit, take, stop))).NeedsClient(LegalPages.What);
        app.MapPost(Report + "/answer", Answer).NeedsClient(LegalPages.What);
    }

    private static async Task<IResult> List(Guid client, Visit visit, ShowOthers show, (ReferrerForm Form, Filled? Filled) typed, CancellationToken stop) =>
        await show.Run(new(client), visit.Today, stop) is { } seen
            ? Page.Of<ReferrersPage>(new { Seen = seen, typed.Form, typed.Filled?.Problems }, typed.Filled is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity)
            : Results.NotFound();

    private static async Task<IResult> Keep(Guid client, [Microsoft.AspNetCore.Mvc.FromForm] ReferrerForm form, Visit visit, HttpContext context)
    {
        if (visit.Reason != AccessReason.Therapist) return Results.NotFound();
        var (filled, services, stop) = (new Filled(), context.RequestServices, context.RequestAborted);
        if (form.Read(filled, visit.Today) is not { } wanted) return await List(client, visit, services.GetRequiredService<ShowOthers>(), (form, filled), stop);
        return await services.GetRequiredService<KeepReferrer>().Run(new(client), wanted, visit.Person.Id, stop) ? Results.Redirect($"/clients/{client}/referrers") : Results.NotFound();
    }

    private static async Task<IResult> End(Guid client, Guid referrer, Visit visit, KeepReferrer keep, CancellationToken stop) =>
        visit.Reason == AccessReason.Therapist && await keep.End((new(client), new(referrer)), stop) ? Results.Redirect($"/clients/{client}/referrers") : Results.NotFound();

    private static async Task<IResult> Shown((Guid Client, Guid Referrer) which, ShowReferrer show, (IFormCollection Form, Filled Filled)? typed, CancellationToken stop) =>
        await show.Run((new(which.Client), new(which.Referrer)), stop) is { } seen
            ? Page.Of<ReferrerPage>(new { Seen = seen, typed?.Form, typed?.Filled.Problems }, typed is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity)
            : Results.NotFound();

    private static async Task<IResult> Compose(Guid client, Guid referrer, IFormCollection form, Visit visit, HttpContext context)
    {
        if (visit.Reason != AccessReason.Therapist) return Results.NotFound();
        var (filled, services, stop) = (new Filled(), context.RequestServices, context.RequestAborted);
        var (first, last) = (ReleasePages.PastDay(filled, "First", form["First"], visit.Today), ReleasePages.PastDay(filled, "Last", form["Last"], visit.Today));
        if (last < first) filled.Wrong("Last", "supervision.last-first");
        var (added, language) = (filled.Words("Added", form["Added"], LongestSentence), ClientTexts.In(form["Language"]).Language);
        if (filled.IsRight)
        {
            switch (await services.GetRequiredService<ComposeReport>().Run((new(client), new(referrer)), new(first, last, language, added?.ReplaceLineEndings(" ")), (visit.Person.Id, visit.Zone), stop))
            {
                case ReportComposed.Composed composed:
                    return Results.Redirect($"/clients/{client}/reports/{composed.Report.Value}");
                case ReportComposed.StillOpen:
                    filled.Wrong("Last", "referrer.still-open");
                    break;
                default:
                    return Results.NotFound();
            }
        }
        return await Shown((client, referrer), services.GetRequiredService<ShowReferrer>(), (form, filled), stop);
    }

    private static async Task<IResult> OfReport((Guid Client, Guid Report) which, Visit visit, TakeReport take, (IFormCollection Form, Filled Filled)? typed, CancellationToken stop) =>
        await take.Run((new(which.Client), new(which.Report)), visit.Zone, stop) is { } seen
            ? Page.Of<ReportPage>(new { Seen = seen, typed?.Form, typed?.Filled.Problems }, typed is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity)
            : Results.NotFound();

    /// <summary>A sheet to print or copy from: only after the client's yes, and for what went.</summary>
    private static async Task<IResult> Print(Guid client, Guid report, Visit visit, TakeReport take, CancellationToken stop) =>
        await take.Run((new(client), new(report)), visit.Zone, stop) is { } seen && (seen.MayGo || seen.Sent is not null)
            ? Page.Of<Others.SheetPage>(new { seen.Report.Words, seen.Report.Language, Back = $"/clients/{client}/reports/{report}" })
            : Results.NotFound();

    private static async Task<IResult> Sent(Guid client, Guid report, IFormCollection form, Visit visit, TakeReport take, CancellationToken stop)
    {
        if (visit.Reason != AccessReason.Therapist) return Results.NotFound();
        var filled = new Filled();
        var (how, on) = (filled.Needed("How", form["How"], Longest), ReleasePages.PastDay(filled, "On", form["On"], visit.Today));
        if (!filled.IsRight) return await OfReport((client, report), visit, take, (form, filled), stop);
        return await take.Send((new(client), new(report)), (how, on), (visit.Person.Id, visit.Zone), stop) switch
        {
            null => Results.NotFound(),
            ReportStep.NotAgreed or ReportStep.OtherWords => await OfReport((client, report), visit, take, (form, Said(filled)), stop),
            _ => Results.Redirect($"/clients/{client}/reports/{report}"),
        };
    }

    private static Filled Said(Filled filled)
    {
        filled.Wrong("Page", "referrer.not-sent");
        return filled;
    }

    /// <summary>The page that the client reads on a screen of the practice, in their language or the one they chose on it.</summary>
    private static async Task<IResult> Read((Guid Client, Guid Report) which, string? lang, ReportAnswer sent, (Visit Visit, TakeReport Take, CancellationToken Stop) with)
    {
        if (await with.Take.Run((new(which.Client), new(which.Report)), with.Visit.Zone, with.Stop) is not { } seen) return Results.NotFound();
        var texts = ClientTexts.In(string.IsNullOrEmpty(lang) ? seen.Client.Language : lang);
        return Page.Of<ReadReportPage>(new { Seen = seen, Sent = sent, T = texts, with.Visit.Practice, with.Visit.Today }, sent.Wrong is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> Answer(Guid client, Guid report, IFormCollection form, Visit visit, TakeReport take, CancellationToken stop)
    {
        var (answer, words, lang) = (form["Answer"].ToString(), form["Words"].ToString().Trim(), form["lang"].ToString());
        var wrong = answer is not ("yes" or "no") ? ("Answer", "referrer.choose") : words.Length > Longest * 4 ? ("Words", "agreements.words-long") : ((string, string)?)null;
        if (wrong is not null) return await Read((client, report), lang, new() { Wrong = wrong, Words = words, Chosen = answer }, (visit, take, stop));
        return await take.Answer((new(client), new(report)), (answer == "yes", words.Length == 0 ? null : words), form["Read"].ToString(), visit.Zone, stop) switch
        {
            null => Results.NotFound(),
            ReportStep.Done => Results.Redirect($"/clients/{client}/reports/{report}/read?lang={ClientTexts.In(lang).Language}"),
            _ => await Read((client, report), lang, new() { Wrong = ("Page", "referrer.other-words"), Words = words, Chosen = answer }, (visit, take, stop)),
        };
    }
}
