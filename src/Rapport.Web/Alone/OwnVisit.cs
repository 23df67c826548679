using Rapport.App.Alone;
using Rapport.Care;
using Rapport.Web.Texts;

namespace Rapport.Web.Alone;

/// <summary>The client who sits before their own page in this request. Empty for everybody else.</summary>
internal sealed class OwnVisit(TimeProvider clock)
{
    private Seated? _here;
    private TimeZoneInfo? _zone;

    public Seated Who => _here ?? throw new InvalidOperationException("nobody sits here");

    public Client Client => Who.Client;

    public Practice Practice => Who.Practice;

    public TimeZoneInfo Zone => _zone ??= TimeZoneInfo.FindSystemTimeZoneById(Practice.TimeZone);

    public DateOnly Today => Day(clock.GetUtcNow());

    /// <summary>In the language chosen on the page, else in the client's.</summary>
    public ClientTexts T { get; private set; } = ClientTexts.In("en");

    public void Arrive(Seated who, string? lang) => (_here, T) = (who, ClientTexts.In(string.IsNullOrEmpty(lang) ? who.Client.Language : lang));

    public DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone).DateTime);

    public string Time(DateTimeOffset at) => DayWords.Time(TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone).DateTime), T.Language);

    public string LongDay(DateTimeOffset at) => DayWords.Long(Day(at), T.Language);

    /// <summary>The first moment of a day where the practice is; some zones skip midnight once a year.</summary>
    public DateTimeOffset StartOf(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        if (Zone.IsInvalidTime(local)) local = local.AddHours(1);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>An address of the client's own pages, in the language of this one.</summary>
    public string At(string path) => $"{OwnDoor.Home}{path}?lang={T.Language}";
}
