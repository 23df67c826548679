using Microsoft.AspNetCore.Mvc;
using Rapport.App.Accounts;
using Rapport.Web.Accounts;
using Rapport.Web.Hosting;
using static Rapport.Web.Texts.StaffTexts;

namespace Rapport.Web.People;

/// <summary>Whoever was invited makes their account. A link that does not hold and one that never was look the same.</summary>
internal static class JoinPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/join/{token}", Show).Needs(new Need.Link());
        app.MapPost("/join/{token}", Join).Needs(new Need.Link());
    }

    private static async Task<IResult> Show(string token, FindInvitation find, CancellationToken stop) => await find.Run(token, stop) is var (person, practice, email)
        ? Page.Of<JoinPage>(new { Token = token, Name = person.DisplayName, Practice = practice.Name, Email = email })
        : Gone();

    private static async Task<IResult> Join(string token, [FromForm] JoinForm form, HttpContext context, FindInvitation find, AcceptInvitation accept)
    {
        if (await find.Run(token, context.RequestAborted) is not var (person, practice, email)) return Gone();
        var wrong = ChangePassword.IsFit(form.Password) ? form.Password == form.PasswordAgain ? null : "PasswordAgain" : "Password";
        if (wrong is not null)
        {
            var said = new { Token = token, Name = person.DisplayName, Practice = practice.Name, Email = email, ProblemAt = wrong, Problem = S[wrong == "Password" ? "setup.password-short" : "setup.passphrase-differs"] };
            return Page.Of<JoinPage>(said, StatusCodes.Status422UnprocessableEntity);
        }
        if (await accept.Run(token, form.Password!, context.RequestAborted) is not { } account) return Gone();
        await SignedInCookie.Begin(context, account, SignInStrength.PasswordOnly);
        return Results.Redirect(SecondStepPages.Path);
    }

    private static IResult Gone() => Page.Of<JoinGonePage>(status: StatusCodes.Status404NotFound);
}
