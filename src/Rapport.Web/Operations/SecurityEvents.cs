using System.Security.Cryptography;
using System.Text;
using Rapport.Web.Accounts;

namespace Rapport.Web.Operations;

/// <summary>
/// What somebody who looks into an incident asks of the log: who came in and how, who did not, what was refused. Ids and names of cases only. A network
/// address is a mark that is the same for the same address until the program starts again, and leads to it for nobody.
/// </summary>
internal static partial class SecurityEvents
{
    private static readonly byte[] KeyOfMarks = RandomNumberGenerator.GetBytes(32);

    public static void SignedIn(HttpContext context, Guid account, string how)
    {
        var (log, from) = (Log(context), From(context));
        TellSignedIn(log, account, how, from);
    }

    public static void NotSignedIn(HttpContext context, string step, string outcome)
    {
        var from = From(context);
        TellNotSignedIn(Log(context), step, outcome, from);
    }

    /// <summary>A way to sign in was changed, or the password for it was wrong.</summary>
    public static void AccountChanged(HttpContext context, Guid account, string what, string outcome)
    {
        var log = Log(context);
        TellChanged(log, account, what, outcome);
    }

    public static void Refused(HttpContext context, Guid? person, string why)
    {
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        Guid? client = Guid.TryParse(context.GetRouteValue("client")?.ToString(), out var id) ? id : null;
        TellRefused(Log(context), person, why, route, client);
    }

    /// <summary>Something secret that does not fit: a link, the door's code, the passphrase.</summary>
    public static void Guessed(HttpContext context, string what)
    {
        var from = From(context);
        TellGuessed(Log(context), what, from);
    }

    private static ILogger Log(HttpContext context) => context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Rapport.Web.Security");

    private static string From(HttpContext context) => Convert.ToHexStringLower(HMACSHA256.HashData(KeyOfMarks, Encoding.UTF8.GetBytes(SignInPages.Network(context))).AsSpan(0, 6));

    [LoggerMessage(Level = LogLevel.Information, Message = "signed in: account {Account}, {How}, from {From}")]
    private static partial void TellSignedIn(ILogger log, Guid account, string how, string from);

    [LoggerMessage(Level = LogLevel.Warning, Message = "not signed in: {Step}, {Outcome}, from {From}")]
    private static partial void TellNotSignedIn(ILogger log, string step, string outcome, string from);

    [LoggerMessage(Level = LogLevel.Information, Message = "account {Account}: {What}, {Outcome}")]
    private static partial void TellChanged(ILogger log, Guid account, string what, string outcome);

    [LoggerMessage(Level = LogLevel.Warning, Message = "refused: person {Person}, {Why}, {Route}, client {Client}")]
    private static partial void TellRefused(ILogger log, Guid? person, string why, string? route, Guid? client);

    [LoggerMessage(Level = LogLevel.Warning, Message = "guessed: {What}, from {From}")]
    private static partial void TellGuessed(ILogger log, string what, string from);
}
