using Rapport.App.Agreements;
using Rapport.Care;
using Rapport.Web.Forms;
using Rapport.Web.Hosting;
using Rapport.Web.Texts;
using static Rapport.Web.Texts.StaffTexts;

namespace Rapport.Web.Agreements;

/// <summary>The owner words the practice's agreements and publishes them, version by version.</summary>
internal static class PracticeAgreementPages
{
    private const string List = "/practice/agreements", One = List + "/{template}/{language}";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(List, async (Visit visit, ListAgreements list, CancellationToken stop) => Page.Of<PracticeAgreementsPage>(new { Newest = await list.Run(visit.Practice.Id, stop) })).NeedsStaff(Roles.Owner);
        app.MapGet(One, Edit).NeedsStaff(Roles.Owner);
        app.MapPost(One, Send).NeedsStaff(Roles.Owner);
        app.MapGet(One + "/{number:int}", Look).NeedsStaff(Roles.Owner);
    }

    private static async Task<IResult> Edit(string template, string language, string? published, Visit visit, FindAgreement find, CancellationToken stop)
    {
        if (Known(template, language) is not { } ours) return Results.NotFound();
        var newest = await find.Run(visit.Practice.Id, (template, language), null, stop);
        return Page.Of<EditAgreementPage>(new { Form = AgreementForm.Of(ours, language, newest), IsPublished = published is not null && newest is not null });
    }

    private static async Task<IResult> Send(string template, string language, IFormCollection sent, Visit visit, PublishAgreement publish, FindAgreement find, CancellationToken stop)
    {
        if (Known(template, language) is not { } ours) return Results.NotFound();
        var form = AgreementForm.Read(sent, ours, language);
        if (form.Problems.Count > 0) return Again(form);
        if (sent["go"] != "publish") return Page.Of<EditAgreementPage>(new { Form = form, Preview = PracticeAgreement.Publish((default, visit.Practice.Id), form.Draft, form.BasedOn + 1, new(visit.Person.Id, visit.Now)) });
        switch (await publish.Run(visit.Practice.Id, form.Draft, form.BasedOn, visit.Person.Id, stop))
        {
            case AgreementPublished.Published:
                return new SeeOther($"{List}/{template}/{language}?published=yes");
            case AgreementPublished.SameWords same:
                form.Wrong("Page", S.Say("agreements.same-words", ("n", same.Version.Number)));
                return Again(form);
            case AgreementPublished.Meanwhile:
                form.Wrong("Page", S["agreements.meanwhile"]);
                return Again(form.After((await find.Run(visit.Practice.Id, (template, language), null, stop))!.Number));
            default:
                form.Wrong("Page", S["agreements.not-ready"]);
                return Again(form);
        }
    }

    /// <summary>A version as a client reads it.</summary>
    private static async Task<IResult> Look(string template, string language, int number, string? lang, Visit visit, FindAgreement find, CancellationToken stop) =>
        await find.Run(visit.Practice.Id, (template, language), number, stop) is { } version
            ? Page.Of<VersionPage>(new { Version = version, T = ClientTexts.In(lang ?? language), visit.Practice, visit.Today })
            : Results.NotFound();

    private static IResult Again(AgreementForm form) =>
        Page.Of<EditAgreementPage>(new { Form = form }, StatusCodes.Status422UnprocessableEntity);

    private static AgreementTemplate? Known(string template, string language) => ClientTexts.Languages.Contains(language) ? AgreementTemplates.Find(template) : null;
}
