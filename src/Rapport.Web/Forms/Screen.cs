using Rapport.Care;

namespace Rapport.Web.Forms;

/// <summary>What a browser carries while a form is open in it: no word and no mark, only what kind of screen it is.</summary>
internal static class Screen
{
    private const string HandedOver = "rapport-here", Left = "rapport-left", Care = "rapport-care";
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(10), While = TimeSpan.FromHours(2);

    /// <summary>This screen belongs to the practice and was handed over.</summary>
    public static void HandOver(HttpContext context, AnswerChannel channel) => Set(context, HandedOver, channel == AnswerChannel.Tablet ? "tablet" : "computer", ("/", While));

    public static AnswerSource Source(HttpContext context) => context.Request.Cookies[HandedOver] switch
    {
        "tablet" => AnswerSource.Tablet,
        "computer" => AnswerSource.ThisComputer,
        _ => AnswerSource.Link,
    };

    public static bool IsHandedOver(HttpContext context) => Source(context) != AnswerSource.Link;

    public static void TakeBack(HttpContext context) => context.Response.Cookies.Delete(HandedOver);

    /// <summary>The form of this link was left quickly: going back shows an empty page.</summary>
    public static void Leave(HttpContext context, string token) => Set(context, Left, "1", ("/f/" + token, While));

    public static bool HasLeft(HttpContext context) => context.Request.Cookies.ContainsKey(Left);

    public static void ComeBack(HttpContext context, string token) => context.Response.Cookies.Delete(Left, new() { Path = "/f/" + token });

    /// <summary>The next page shows help first; a later look at the same page does not, whoever looks.</summary>
    public static void ShowHelpFirst(HttpContext context, string token) => Set(context, Care, "1", ("/f/" + token, Moment));

    public static bool TakeHelpFirst(HttpContext context, string token)
    {
        var isSet = context.Request.Cookies.ContainsKey(Care);
        if (isSet) context.Response.Cookies.Delete(Care, new() { Path = "/f/" + token });
        return isSet;
    }

    private static void Set(HttpContext context, string name, string value, (string Path, TimeSpan For) where) =>
        context.Response.Cookies.Append(name, value, new() { Path = where.Path, MaxAge = where.For, HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Lax, IsEssential = true });
}
