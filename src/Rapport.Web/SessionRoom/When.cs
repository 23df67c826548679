using Rapport.Care;
using Rapport.Web.Hosting;

namespace Rapport.Web.SessionRoom;

/// <summary>Moments as staff read them: "Tue 3 March, 9:31", or only the hour where it was today.</summary>
internal static class When
{
    public static string Day(Visit visit, DateTimeOffset at) => DayWords.Near(visit.Day(at), "en");

    public static string At(Visit visit, DateTimeOffset at) => visit.Day(at) == visit.Today ? visit.Time(at) : $"{Day(visit, at)}, {visit.Time(at)}";
}
