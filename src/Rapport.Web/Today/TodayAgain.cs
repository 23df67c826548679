using Rapport.App.Today;
using Rapport.Web.Hosting;

namespace Rapport.Web.Today;

/// <summary>What an open page asks again: the states of the rows, and whether there is something new to think about.</summary>
internal sealed record TodayAgain(IReadOnlyList<TodayAgain.Row> Rows, string Thoughts)
{
    public static TodayAgain Of(DayOf day, Visit visit)
    {
        var (rows, next) = (new DayRows(visit), DayRows.Next(day, visit)?.Session.Id);
        return new([.. day.Sessions.Select(one => Again(one, one.Session.Id == next))], Mark(day));

        Row Again(DaySession one, bool isNext) =>
            new(one.Session.Id.Value, visit.Time(one.Session.StartsAt), rows.States(one)) { Label = rows.Label(one, isNext), Look = rows.Look(one, isNext), IsNext = isNext };
    }

    /// <summary>Differs as soon as there is another signal than the page shows.</summary>
    public static string Mark(DayOf day) => string.Join('.', day.Thoughts.Select(one => one.Signal.Id.Value.ToString("N")[^12..]).Order(StringComparer.Ordinal));

    internal sealed record Row(Guid Session, string At, IReadOnlyList<RowState> States)
    {
        public required string Label { get; init; }

        /// <summary>The classes of the row.</summary>
        public required string Look { get; init; }

        public required bool IsNext { get; init; }
    }
}
