using MathNet.Numerics.Statistics;
using Rapport.Alliance;
using Rapport.Cli.Commands.Signals;
using Rapport.Cli.Io;
using Rapport.Statistics;

namespace Rapport.Cli.Report;

/// <summary>Takes the rows of a long table and lets rules R6 and R7 run over every client.</summary>
/// <param name="direction">Which way a rating moves when things get better.</param>
/// <param name="closed">The table says which cases are closed; otherwise all count as closed.</param>
internal sealed class CaseloadReading(Direction direction, bool closed) : IDisposable
{
    private const double NineInTen = 1.6448536269514722;
    private readonly SortedRows _rows = new(4);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _therapists = [];

    public void Add(string client, string therapist, (double Session, double Value, double Closed) row, long line)
    {
        if (!_numbers.TryGetValue(therapist, out var number))
        {
            _numbers[therapist] = number = _therapists.Count;
            _therapists.Add(therapist);
        }
        _rows.Add(client, [row.Session, row.Value, number, row.Closed], line);
    }

    /// <summary>A session counts once; rows that claim the same one are wrong, wherever they stand.</summary>
    public void LeaveOutDoubles(Call call, string file)
    {
        foreach (var client in _rows.Clients())
            for (var from = 0; from < client.Count; from = Next(client, from))
                if (Next(client, from) > from + 1)
                    Doubles.LeaveOut(call, file, Enumerable.Range(from, Next(client, from) - from).Select(client.Line),
                        ("one row a client and session", FormattableString.Invariant($"another of {Quote.Found(client.Id)} at {client.Value(from, 0)}")));
    }

    /// <summary>The starting point that the file's own first sessions give.</summary>
    public StartingPoint Learn(string file)
    {
        var seen = new FirstSessions();
        foreach (var client in _rows.Clients()) seen.Add(Single(client).Select(row => client.Value(row, 1)));
        return seen.Start(file);
    }

    /// <summary>Clients whose sessions hold no rating at all: nothing can be said of them but that.</summary>
    public IReadOnlyList<string> WithoutRating() =>
        [.. _rows.Clients().Where(client => Single(client).All(row => double.IsNaN(client.Value(row, 1)))).Select(client => client.Id)];

    /// <summary>Every client with at least one rating, in ordinal order of id.</summary>
    public IReadOnlyList<Course> Courses(PracticePrior prior)
    {
        var filter = new LevelFilter(prior, direction);
        return [.. _rows.Clients().Select(client => Of(client, filter)).OfType<Course>()];
    }

    /// <summary>Round ends for the pictures: all ratings, so that every client's picture has the same height.</summary>
    public static (double Lowest, double Highest) Range(IReadOnlyList<Course> courses, double? cut)
    {
        var values = courses.SelectMany(course => course.Points).Select(point => point.Value).Concat(cut is { } value ? [value] : []).ToArray();
        return Axis.Round(values.Minimum(), values.Maximum());
    }

    public void Dispose() => _rows.Dispose();

    private Course? Of(ClientRows client, LevelFilter filter)
    {
        var points = new List<CoursePoint>();
        var ruptures = new RuptureCourse(direction);
        var state = filter.Start();
        SessionScore last = default;
        foreach (var row in Single(client))
        {
            var score = new SessionScore((int)client.Value(row, 0), client.Value(row, 1));
            if (score.IsMissing)
            {
                ruptures = ruptures.Missed(score);
                continue;
            }
            var step = filter.Step(state, score.Value, points.Count == 0 ? 1 : Wander.Between(last, score));
            var verdict = AlarmLimits.Shipped.Verdict(step);
            ruptures = ruptures.Next(score, step, verdict);
            points.Add(Point(score, step, verdict));
            (state, last) = (step.After, score);
        }
        if (points.Count == 0) return null;
        return new(client.Id, _therapists[(int)client.Value(0, 2)], !closed || client.Value(client.Count - 1, 3) == 1, points,
            [.. ruptures.Ruptures.Select(rupture => new Strain(rupture.Onset, rupture.FullAt))]);
    }

    /// <summary>The rows of sessions that stand once.</summary>
    private static IEnumerable<int> Single(ClientRows client)
    {
        for (var from = 0; from < client.Count; from = Next(client, from))
            if (Next(client, from) == from + 1) yield return from;
    }

    /// <summary>The row at which the next session begins.</summary>
    private static int Next(ClientRows client, int from)
    {
        var next = from + 1;
        while (next < client.Count && client.Value(next, 0) == client.Value(from, 0)) next++;
        return next;
    }

    private static CoursePoint Point(SessionScore score, in LevelStep step, Verdict verdict) => new(
        score.Session, score.Value, step.LevelBefore,
        step.IsFirst ? double.NaN : NineInTen * Math.Sqrt(step.Forecast),
        step.IsFirst ? double.NaN : step.P,
        verdict switch { Verdict.Red => Mark.Red, Verdict.Amber => Mark.Amber, _ => Mark.Ordinary });
}
