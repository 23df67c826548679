using Rapport.Care;

namespace Rapport.Alliance;

/// <summary>What a practice's own sessions say about where R6 starts and from which z on it is red. Each is a fact of its day; the newest holds.</summary>
/// <param name="Practice">Which practice.</param>
/// <param name="Instrument">The instrument of the check-out.</param>
/// <param name="At">When it was worked out.</param>
public sealed record PracticeTuning(Id<Practice> Practice, string Instrument, DateTimeOffset At)
{
    /// <summary>The least number of clients whose first rating the practice's own start is made from.</summary>
    public const int ClientsNeeded = 50;

    /// <summary>The least number of steps from one rating to the next that its own noise is made from.</summary>
    public const int StepsNeeded = 200;

    /// <summary>How many clients have a first rating.</summary>
    public required int Clients { get; init; }

    /// <summary>How many quiet sessions there are.</summary>
    public required int Quiet { get; init; }

    /// <summary>Mean of the first ratings; null while there are too few.</summary>
    public double? Mean { get; init; }

    /// <summary>Variance between the clients' first ratings; null while there are too few.</summary>
    public double? Variance { get; init; }

    /// <summary>Typical variance of one rating around its client's level; null while there are too few.</summary>
    public double? Noise { get; init; }

    /// <summary>z above which 2 of 100 of the practice's quiet sessions lie; null while there are too few.</summary>
    public double? Red { get; init; }

    /// <summary>Where R6 starts; null where the instrument's own start holds.</summary>
    public PracticePrior? Prior => Mean is { } mean && Variance is { } variance && Noise is { } noise ? new(mean, variance, noise) : null;

    /// <summary>From which z on R6 speaks.</summary>
    public AlarmLimits Limits => Red is { } red ? new(AlarmLimits.Shipped.Amber, red, OwnRate) : AlarmLimits.Shipped;

    private const double OwnRate = 0.02;

    /// <summary>Works it out.</summary>
    /// <param name="of">Which practice and instrument, and when.</param>
    /// <param name="courses">Every client's ratings in order, without gaps.</param>
    /// <param name="quiet">z of every quiet session.</param>
    public static PracticeTuning From((Id<Practice> Practice, string Instrument, DateTimeOffset At) of, IReadOnlyCollection<IReadOnlyList<double>> courses, IReadOnlyCollection<double> quiet)
    {
        ArgumentNullException.ThrowIfNull(courses);
        ArgumentNullException.ThrowIfNull(quiet);
        List<double> firsts = [.. courses.Where(course => course.Count > 0).Select(course => course[0])];
        List<double> steps = [.. courses.SelectMany(course => course.Zip(course.Skip(1), (before, after) => after - before))];
        var prior = firsts.Count < ClientsNeeded || steps.Count < StepsNeeded ? null : PracticePrior.From(firsts, steps);
        var limits = AlarmLimits.From(quiet);
        return new(of.Practice, of.Instrument, of.At)
        {
            Clients = firsts.Count, Quiet = quiet.Count, Mean = prior?.Mean, Variance = prior?.Variance, Noise = prior?.Noise,
            Red = quiet.Count < AlarmLimits.QuietSessionsNeeded ? null : limits.Red,
        };
    }
}
