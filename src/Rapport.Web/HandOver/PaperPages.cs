using Rapport.App.Forms;
using Rapport.App.Today;
using Rapport.Care;
using Rapport.Web.Forms;
using Rapport.Web.Hosting;
using Rapport.Web.Texts;

namespace Rapport.Web.HandOver;

/// <summary>The form on paper: printed, filled in by the client, keyed in by somebody of the practice.</summary>
internal static class PaperPages
{
    public static async Task<IResult> Show(Guid client, Guid session, HttpContext context, TimeProvider clock) =>
        await Frame(client, session, context, HandOverPages.Purpose(context.Request.Query["for"])) is { } frame
            ? Of(frame, HandOverPages.Purpose(context.Request.Query["for"]), FormFields.Empty(clock), StatusCodes.Status200OK)
            : Results.NotFound();

    public static async Task<IResult> Print(Guid client, Guid session, HttpContext context)
    {
        if (await Frame(client, session, context, HandOverPages.Purpose(context.Request.Query["for"])) is not { } frame) return Results.NotFound();
        var texts = ClientTexts.In(context.Request.Query["lang"].ToString() is { Length: > 0 } asked ? asked : frame.Client.Language);
        return Page.Of<PaperSheet>(new { Frame = frame, T = texts, Path = context.Request.Path.Value, For = context.Request.Query["for"].ToString(), IsNamed = context.Request.Query["name"] == "yes" });
    }

    public static async Task<IResult> Keep(Guid client, Guid session, IFormCollection form, HttpContext context)
    {
        var purpose = HandOverPages.Purpose(form["for"]);
        if (await Frame(client, session, context, purpose) is not { } frame) return Results.NotFound();
        var services = context.RequestServices;
        var clock = services.GetRequiredService<TimeProvider>();
        var fields = FormFields.Read(form, clock);
        var filled = fields.Filled(All(frame));
        if (fields.Problems.Count > 0) return Of(frame, purpose, fields, StatusCodes.Status422UnprocessableEntity);
        var submission = new FormSubmission(fields.Submission, filled);
        var wish = new FormWish(new(client), new(session), purpose, []);
        var received = await services.GetRequiredService<KeyInForm>().Run(wish, submission, services.GetRequiredService<Visit>().Person.Id, context.RequestAborted);
        if (received is FormReceived.Accepted)
            services.GetRequiredService<Arrivals>().Publish(new(wish.Client, wish.Session, purpose == FormPurpose.CheckIn ? ArrivalKind.CheckIn : ArrivalKind.CheckOut));
        return received switch
        {
            FormReceived.Accepted or FormReceived.AlreadyReceived => Page.Of<PaperKept>(new { Frame = frame, Purpose = purpose, HasRisk = KeyInForm.HasRisk(submission, frame.Instruments, clock.GetUtcNow()) }),
            FormReceived.AnotherStands stands => Page.Of<PaperKept>(new { Frame = frame, Purpose = purpose, Stands = stands.At }, StatusCodes.Status409Conflict),
            _ => Results.NotFound(),
        };
    }

    /// <summary>The sheet asks everything at once; who keys in leaves out what is not on it.</summary>
    public static IReadOnlyList<FormPart> All(FormFrame frame) => [.. frame.Instruments.Select(instrument => new FormPart(instrument, FormSteps.Asked(instrument, frame.HadSessions), true, true))];

    private static Task<FormFrame?> Frame(Guid client, Guid session, HttpContext context, FormPurpose purpose) =>
        context.RequestServices.GetRequiredService<ShowHandOver>().Run(new(client), new(session), purpose, context.RequestAborted);

    private static IResult Of(FormFrame frame, FormPurpose purpose, FormFields fields, int status) =>
        Page.Of<PaperPage>(new { Frame = frame, Purpose = purpose, Fields = fields }, status);
}
