using static Rapport.Web.Texts.StaffTexts;

namespace Rapport.Web.Accounts;

/// <summary>How long to wait, in words.</summary>
internal static class WaitWords
{
    public static string Of(TimeSpan wait) => wait.TotalSeconds switch
    {
        <= 1 => S["accounts.wait-second"],
        < 90 => S.Say("accounts.wait-seconds", ("n", (int)Math.Ceiling(wait.TotalSeconds))),
        _ => S.Say("accounts.wait-minutes", ("n", (int)Math.Ceiling(wait.TotalMinutes))),
    };
}
