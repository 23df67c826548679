namespace Rapport.Web.Operations;

/// <summary>Says where the program is to be found once it is.</summary>
internal static class Greeting
{
    public static void WhenOpen(WebApplication app) =>
        app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine($"Rapport is open at {string.Join(" and ", app.Urls)} (Ctrl-C ends it)"));
}
