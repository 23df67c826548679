using Rapport.App.Planning;

namespace Rapport.Web.Planning;

/// <summary>One session or a weekly series, as it is typed.</summary>
public sealed record SeriesForm : MeetingForm
{
    public string? Times { get; init; } = "1";

    public string? Weeks { get; init; } = "1";

    internal NewSessions? ReadSeries(Filled filled, TimeZoneInfo zone)
    {
        var (times, weeks) = (filled.Count(nameof(Times), Times, (1, NewSessions.Most)), filled.Count(nameof(Weeks), Weeks, (1, 8)));
        var first = Read(filled, zone, isNeeded: true);
        return filled.IsRight && first is not null ? new(first, times, weeks) : null;
    }
}
