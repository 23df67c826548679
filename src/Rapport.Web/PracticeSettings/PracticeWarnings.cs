using Rapport.App.Practices;
using Rapport.Care;
using Rapport.Web.Hosting;
using static Rapport.Web.Texts.StaffTexts;

namespace Rapport.Web.PracticeSettings;

/// <summary>What an owner should know today: each with the page on which it is mended, where there is one.</summary>
internal static class PracticeWarnings
{
    private const int BackupDays = 2;

    public static IReadOnlyList<(string Text, string? Href, string? Link)> Of(Visit visit, PracticeShown shown, ServeSettings settings)
    {
        var practice = visit.Practice;
        List<(string Text, string? Href, string? Link)> found = [];
        if (Backup(visit, shown) is { } backup) found.Add((backup, null, null));
        if (settings is { KeyFile: not null, AllowKeyFileBesideData: true }) found.Add((S["practice.warn-key-file"], null, null));
        if (!practice.HasConfirmedNumbers(visit.Today)) found.Add((S["practice.warn-numbers"], "/practice/help", S["practice.look-numbers"]));
        if (practice.Phone is null) found.Add((S["practice.warn-phone"], "/practice/details", S["practice.write-phone"]));
        if (practice.Hours is null) found.Add((S["practice.warn-hours"], "/practice/hours", S["practice.write-hours"]));
        if (practice.PublicAddress is null) found.Add((S["practice.warn-address"], "/practice/details", S["practice.write-address"]));
        return found;
    }

    private static string? Backup(Visit visit, PracticeShown shown)
    {
        if (shown.LastBackupAt is not { } at) return S["practice.warn-no-backup"];
        var days = visit.Today.DayNumber - visit.Day(at).DayNumber;
        return days > BackupDays ? S.Say("practice.warn-old-backup", ("day", DayWords.Long(visit.Day(at), "en")), ("n", days)) : null;
    }
}
