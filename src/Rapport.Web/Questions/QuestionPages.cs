using Microsoft.AspNetCore.Mvc;
using Rapport.App.Questions;
using Rapport.Care;
using Rapport.Web.Hosting;

namespace Rapport.Web.Questions;

/// <summary>Questions for a next session, with other ways to ask the same.</summary>
internal static class QuestionPages
{
    private const string Place = "/clients/{client:guid}/questions";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Place, Show).NeedsClient("questions");
        app.MapPost(Place, (Guid client, [FromForm] QuestionForm form, Writing writing) => writing.Run((client, null), form)).NeedsClient("questions");
        app.MapPost(Place + "/{question:guid}", (Guid client, Guid question, [FromForm] QuestionForm form, Writing writing) =>
            writing.Run((client, question), form)).NeedsClient("questions");
        app.MapPost(Place + "/{question:guid}/let-go", async (Guid client, Guid question, LetQuestionGo letGo, CancellationToken stop) =>
            await letGo.Run(new(client), new(question), stop) ? Back(client) : Results.NotFound()).NeedsClient("questions");
    }

    private static async Task<IResult> Show(Guid client, SeeQuestions see, CancellationToken stop) =>
        await see.Run(new(client), stop) is { } found ? Page.Of<QuestionsPage>(new { found.Client, found.Questions }) : Results.NotFound();

    private static IResult Back(Guid client) => Results.LocalRedirect($"/clients/{client}/questions");

    /// <summary>What writing a question takes.</summary>
    internal sealed record Writing(Visit Visit, WriteQuestion Write, SeeQuestions See, CancellationToken Stop)
    {
        public static ValueTask<Writing> BindAsync(HttpContext context) => ValueTask.FromResult(new Writing(
            context.RequestServices.GetRequiredService<Visit>(), context.RequestServices.GetRequiredService<WriteQuestion>(),
            context.RequestServices.GetRequiredService<SeeQuestions>(), context.RequestAborted));

        public async Task<IResult> Run((Guid Client, Guid? Question) what, QuestionForm form)
        {
            var question = what.Question is { } id ? new Id<PlannedQuestion>(id) : (Id<PlannedQuestion>?)null;
            if (form.Problems() is not { Count: > 0 } problems)
                return await Write.Run(Visit.Person, form.ToWritten(new(what.Client), question), Stop) ? Back(what.Client) : Results.NotFound();
            return await See.Run(new(what.Client), Stop) is { } found
                ? Page.Of<QuestionsPage>(new { found.Client, found.Questions, Form = form, Problems = problems, At = question }, StatusCodes.Status422UnprocessableEntity)
                : Results.NotFound();
        }
    }
}
