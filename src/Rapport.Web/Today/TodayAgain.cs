using Rapport.App.Today;
using Rapport.Web.Hosting;

namespace Rapport.Web.Today;

/// <summary>What an open page asks again: the states of the rows, and whether there is something new to think about.</summary>
internal sealed record TodayAgain(IReadOnlyList<TodayAgain.Row> Rows, string Thoughts)
{
    public static TodayAgain Of(DayOf day, Visit visit)
    {
        var rows = new DayRows(visit);
        return new([.. day.Sessions.Select(one => new Row(one.Session.Id.Value, visit.Time(one.Session.StartsAt), rows.States(one)))], Mark(day));
    }

    /// <summary>Differs as soon as there is another signal than the page shows.</summary>
    public static string Mark(DayOf day) => string.Join('.', day.Thoughts.Select(one => one.Signal.Id.Value.ToString("N")[^12..]).Order(StringComparer.Ordinal));

    internal sealed record Row(Guid Session, string At, IReadOnlyList<RowState> States);
}
