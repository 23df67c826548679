using Rapport.App.Storage.Walls;
using Rapport.App.Today;
using Rapport.Web.Hosting;
using static Rapport.Web.Texts.StaffTexts;

namespace Rapport.Web.Today;

/// <summary>What an owner has to know about the program itself.</summary>
internal sealed class OwnerWarnings(Visit visit, ServeSettings settings, WallState wall)
{
    /// <summary>A daily backup that is older than this was missed.</summary>
    private static readonly TimeSpan OldBackup = TimeSpan.FromHours(36);

    public IReadOnlyList<string> For(DayOf day)
    {
        if (!visit.IsOwner) return [];
        return
        [
            .. Backup(day.BackedUpAt),
            .. settings is { KeyFile: not null, AllowKeyFileBesideData: true } ? [S["today.warn-key-file"]] : Array.Empty<string>(),
            .. wall == WallState.PassedBy ? [S["today.warn-wall"]] : Array.Empty<string>(),
            .. visit.Practice.HasConfirmedNumbers(visit.Today) ? Array.Empty<string>() : [S["today.warn-numbers"]],
            .. visit.Practice.Hours is null ? [S["today.warn-hours"]] : Array.Empty<string>(),
        ];
    }

    private string[] Backup(DateTimeOffset? at) =>
        at is not { } last ? [S["today.warn-no-backup"]]
        : visit.Now - last > OldBackup ? [S.Say("today.warn-old-backup", ("when", $"{Visit.NearDay(visit.Day(last))}, {visit.Time(last)}"))]
        : [];
}
