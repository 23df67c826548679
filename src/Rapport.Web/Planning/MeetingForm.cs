using System.Globalization;
using Rapport.Care;

namespace Rapport.Web.Planning;

/// <summary>When, how long and how the two meet, as it is typed.</summary>
public record MeetingForm
{
    public string? Date { get; init; }

    public string? Time { get; init; }

    public string? Minutes { get; init; } = "50";

    public string? Form { get; init; } = nameof(SessionForm.Room);

    /// <summary>Whether it was read that there is another session at this time, and it is meant so.</summary>
    public string? Anyway { get; init; }

    internal bool IsMeant => Anyway == "yes";

    /// <summary>A session as its form would have been filled in.</summary>
    internal static MeetingForm Of(Session session, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(session.StartsAt, zone);
        return new()
        {
            Date = local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Time = local.ToString("HH:mm", CultureInfo.InvariantCulture),
            Minutes = session.Length.TotalMinutes.ToString("0", CultureInfo.InvariantCulture),
            Form = session.Form.ToString(),
        };
    }

    /// <summary>The plan; null where something is wrong, or where nothing is agreed and need not be.</summary>
    internal SessionPlan? Read(Filled filled, TimeZoneInfo zone, bool isNeeded)
    {
        if (!isNeeded && string.IsNullOrWhiteSpace(Date) && string.IsNullOrWhiteSpace(Time)) return null;
        if (string.IsNullOrWhiteSpace(Date)) filled.Wrong(nameof(Date), "planning.needed");
        if (string.IsNullOrWhiteSpace(Time)) filled.Wrong(nameof(Time), "planning.needed");
        var (day, time) = (filled.Day(nameof(Date), Date), filled.Time(nameof(Time), Time));
        var minutes = filled.Count(nameof(Minutes), Minutes, (5, 480));
        var form = filled.One<SessionForm>(nameof(Form), Form);
        if (day is not { } on || time is not { } at) return null;
        var local = on.ToDateTime(at);
        if (zone.IsInvalidTime(local)) filled.Wrong(nameof(Time), "planning.hour-skipped");
        return filled.IsRight ? new(new(new DateTimeOffset(local, zone.GetUtcOffset(local)), zone.Id), TimeSpan.FromMinutes(minutes), form) : null;
    }
}
