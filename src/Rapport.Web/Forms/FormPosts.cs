using System.Globalization;
using Rapport.Alliance;
using Rapport.App.Forms;
using Rapport.App.Today;
using Rapport.Care;
using Rapport.Web.Hosting;
using Rapport.Web.Repairs;
using Rapport.Web.Texts;

namespace Rapport.Web.Forms;

/// <summary>What a client sends: a page of a form, the whole of it, or one mark of which the practice must know at once.</summary>
internal static class FormPosts
{
    public static async Task<IResult> Send(string token, HttpContext context, FindForm find)
    {
        if (await context.FindForm() is not { } form) return Results.BadRequest();
        if (await find.Run(token, context.RequestAborted) is not { } frame) return await FormPages.Nothing(context);
        var page = new Sent(token, context, frame)
        {
            Fields = FormFields.Read(form, context.RequestServices.GetRequiredService<TimeProvider>()),
            Steps = FormSteps.Of(frame.Instruments, frame.HadSessions),
            Texts = ClientTexts.In(form[FormFields.LanguageField].ToString() is { Length: > 0 } language ? language : frame.Client.Language),
        };
        var step = Math.Clamp(page.Fields.Step, 0, page.Steps.Count - 1);
        if (form[FormFields.GoField] == FormFields.Stay) return page.Ask(step);
        if (form[FormFields.GoField] == "back") return page.Ask(step - 1);
        return await Go(page, step);
    }

    /// <summary>A risk item was marked, or a risk word ticked, on a form that is not sent yet.</summary>
    public static async Task<IResult> Mark(string token, HttpContext context, MarkRiskItem mark)
    {
        if (await context.FindForm() is not { } form) return Results.BadRequest();
        decimal? answer = decimal.TryParse(form["answer"], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var given) ? given : null;
        if (await mark.Run(token, (form["instrument"].ToString(), form["place"].ToString()), answer, context.RequestAborted) is not RiskMarked.Noted noted) return Results.NotFound();
        if (noted.HasRisk) context.Tell(noted.Link, ArrivalKind.Signal);
        return Results.Json(new { risk = noted.HasRisk });
    }

    private static async Task<IResult> Go(Sent page, int step)
    {
        var asked = page.Steps.Take(step + 1).SelectMany(parts => parts).ToList();
        var filled = page.Fields.Filled(asked);
        if (page.Fields.Problems.Count > 0) return page.Wrong(step);
        if (step == page.Steps.Count - 1) return await SendAll(page, filled);
        await MarkRisks(page, step);
        return page.Ask(step + 1);
    }

    /// <summary>Where the step asked a risk item, its answer is noted before the next page is shown.</summary>
    private static async Task MarkRisks(Sent page, int step)
    {
        var mark = page.Context.RequestServices.GetRequiredService<MarkRiskItem>();
        foreach (var part in page.Steps[step])
            foreach (var item in part.Items.Where(item => item.IsRisk))
            {
                decimal? answer = decimal.TryParse(page.Fields.Value(FormFields.Of(part.Instrument, item)), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var given) ? given : null;
                var marked = await mark.Run(page.Token, (part.Instrument.Id, item.Number.ToString(CultureInfo.InvariantCulture)), answer, page.Context.RequestAborted);
                if (marked is RiskMarked.Noted { HasRisk: true } noted) page.Context.Tell(noted.Link, ArrivalKind.Signal);
            }
    }

    private static async Task<IResult> SendAll(Sent page, IReadOnlyList<FilledForm> filled)
    {
        var submit = page.Context.RequestServices.GetRequiredService<SubmitForm>();
        var form = new SentForm(new FormSubmission(page.Fields.Submission, filled), Screen.Source(page.Context))
        {
            Word = Enum.TryParse<ClientsWord>(page.Fields.Value(ClientsWordAsk.Field), out var word) && Enum.IsDefined(word) ? word : null,
        };
        var sent = await submit.Run(page.Token, form, page.Context.RequestAborted);
        switch (sent)
        {
            case FormSent.Thanked thanked:
                page.Context.Tell(thanked.Link, thanked.Link.Purpose == FormPurpose.CheckIn ? ArrivalKind.CheckIn : ArrivalKind.CheckOut);
                if (sent.HasRisk) Screen.ShowHelpFirst(page.Context, page.Token);
                return page.Next($"/f/{page.Token}/thanks?lang={page.Texts.Language}");
            case FormSent.StoodBefore:
                return page.WantsJson && !sent.HasRisk ? page.Next($"/f/{page.Token}?lang={page.Texts.Language}&{FormPages.SecondField}=yes")
                    : await FormPages.Notice(page.Context, "received", new(page.Texts.Language) { HelpFirst = sent.HasRisk, HasCover = page.Frame.HasCover, IsSecond = true });
            default:
                return await FormPages.Nothing(page.Context, sent.HasRisk, page.Frame.HasCover);
        }
    }

    /// <summary>A page of a form as it was sent.</summary>
    private sealed record Sent(string Token, HttpContext Context, FormFrame Frame)
    {
        public required FormFields Fields { get; init; }

        public required IReadOnlyList<IReadOnlyList<FormPart>> Steps { get; init; }

        public required ClientTexts Texts { get; init; }

        public bool WantsJson => Context.Request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.Ordinal);

        private bool HasRisk => Frame.Instruments.Any(instrument => instrument.Items.Any(item => item.IsRisk && IsAbove0(FormFields.Of(instrument, item))));

        public IResult Ask(int step) => Of(step, StatusCodes.Status200OK);

        public IResult Wrong(int step) => Of(step, StatusCodes.Status422UnprocessableEntity);

        /// <summary>A script that sends goes there by itself, so that what is shown once is not taken by the sending.</summary>
        public IResult Next(string address) => WantsJson ? Results.Json(new { next = address }) : new SeeOther(address);

        private bool IsAbove0(string field) => decimal.TryParse(Fields.Value(field), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var answer) && answer > 0;

        private IResult Of(int step, int status) => Page.Of<FormPage>(
            new { Token, Frame, Steps, Fields, T = Texts, Step = Math.Max(step, 0), HelpFirst = HasRisk, IsHandedOver = Screen.IsHandedOver(Context) }, status);
    }
}
