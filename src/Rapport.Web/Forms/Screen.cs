using Rapport.Care;

namespace Rapport.Web.Forms;

/// <summary>What a browser carries while a form is open in it: no word and no mark, only what kind of screen it is.</summary>
internal static class Screen
{
    private const string Here = "rapport-here", Left = "rapport-left", Care = "rapport-care";
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(10), While = TimeSpan.FromHours(2);

    /// <summary>This screen belongs to the practice and was handed over.</summary>
    public static void HandOver(HttpContext context, AnswerChannel channel) => Set(context, Here, channel == AnswerChannel.Tablet ? "tablet" : "computer", ("/", While));

    public static AnswerSource Source(HttpContext context) => context.Request.Cookies[Name(context, Here)] switch
    {
        "tablet" => AnswerSource.Tablet,
        "computer" => AnswerSource.ThisComputer,
        _ => AnswerSource.Link,
    };

    public static bool IsHandedOver(HttpContext context) => Source(context) != AnswerSource.Link;

    public static void TakeBack(HttpContext context) => Delete(context, Here, "/");

    /// <summary>The form of this link was left quickly: going back shows an empty page.</summary>
    public static void Leave(HttpContext context, string token) => Set(context, Left, "1", ("/f/" + token, While));

    public static bool HasLeft(HttpContext context) => context.Request.Cookies.ContainsKey(Name(context, Left));

    public static void ComeBack(HttpContext context, string token) => Delete(context, Left, "/f/" + token);

    /// <summary>The next page shows help first; a later look at the same page does not, whoever looks.</summary>
    public static void ShowHelpFirst(HttpContext context, string token) => Set(context, Care, "1", ("/f/" + token, Moment));

    public static bool TakeHelpFirst(HttpContext context, string token)
    {
        var isSet = context.Request.Cookies.ContainsKey(Name(context, Care));
        if (isSet) Delete(context, Care, "/f/" + token);
        return isSet;
    }

    private static void Set(HttpContext context, string name, string value, (string Path, TimeSpan For) where) =>
        context.Response.Cookies.Append(Name(context, name), value, new() { Path = where.Path, MaxAge = where.For, HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Lax, IsEssential = true });

    private static void Delete(HttpContext context, string name, string path) =>
        context.Response.Cookies.Delete(Name(context, name), new() { Path = path, Secure = context.Request.IsHttps, HttpOnly = true });

    /// <summary>Over https a prefix keeps other hosts and plain http from setting it; __Host- wants the path to be all of this host.</summary>
    private static string Name(HttpContext context, string name) => !context.Request.IsHttps ? name : (name == Here ? "__Host-" : "__Secure-") + name;
}
