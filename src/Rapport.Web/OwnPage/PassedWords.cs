using Rapport.Privacy;
using Rapport.Web.Texts;

namespace Rapport.Web.OwnPage;

/// <summary>What was passed on, in a line, for the client's eyes.</summary>
internal static class PassedWords
{
    public static string Line(Disclosure passed, string by, string day, ClientTexts texts)
    {
        var whom = texts["ownpage.passed-to-" + passed.To.ToString().ToLowerInvariant()];
        return texts.Say(passed.To is DisclosedTo.Referrer or DisclosedTo.Guardian ? "ownpage.passed-line-plain" : "ownpage.passed-line", ("day", day), ("what", texts["ownpage.passed-what-" + passed.What]), ("whom", passed.Name is { } name ? $"{name} ({whom})" : whom), ("by", by), ("why", passed.Why));
    }
}
