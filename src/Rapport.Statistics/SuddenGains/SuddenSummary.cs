namespace Rapport.Statistics.SuddenGains;

/// <summary>
/// Counts sudden gains or losses over clients as they go by. Add every client, also those without any. With a choice the figures
/// of size and reversal are of the one kept for each client, without one of all.
/// </summary>
/// <param name="criteria">What was looked for.</param>
/// <param name="choice">Which one of a client is kept; null: all.</param>
public sealed class SuddenSummary(SuddenCriteria criteria, SuddenChoice? choice = null)
{
    private double _mean;
    private double _squares;

    /// <summary>Clients added.</summary>
    public int Clients { get; private set; }

    /// <summary>Clients with at least one.</summary>
    public int ClientsWithOne { get; private set; }

    /// <summary>Clients with more than one.</summary>
    public int ClientsWithSeveral { get; private set; }

    /// <summary>All that were found.</summary>
    public int Found { get; private set; }

    /// <summary>Those found in clients with more than one.</summary>
    public int FoundInClientsWithSeveral { get; private set; }

    /// <summary>Those kept.</summary>
    public int Kept { get; private set; }

    /// <summary>Those kept that were reversed.</summary>
    public int Reversed { get; private set; }

    /// <summary>Mean magnitude of those kept, in points towards health; NaN when there are none.</summary>
    public double MeanMagnitude => _sized == 0 ? double.NaN : _mean;

    /// <summary>Standard deviation of the magnitudes kept; NaN below two.</summary>
    public double SdMagnitude => _sized < 2 ? double.NaN : Math.Sqrt(_squares / (_sized - 1));

    private int _sized;

    /// <summary>Adds one client.</summary>
    /// <param name="events">What <see cref="SuddenJudge.Events"/> found for them.</param>
    public void Add(IReadOnlyList<SuddenEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        Clients++;
        if (events.Count == 0) return;
        ClientsWithOne++;
        Found += events.Count;
        if (events.Count > 1)
        {
            ClientsWithSeveral++;
            FoundInClientsWithSeveral += events.Count;
        }
        if (choice is { } one) Keep(Choose(events, one));
        else foreach (var each in events) Keep(each);
    }

    /// <summary>The one of a client's that is kept; the list is not empty.</summary>
    /// <param name="events">A client's sudden gains or losses in order.</param>
    /// <param name="which">Which to keep.</param>
    public SuddenEvent Choose(IReadOnlyList<SuddenEvent> events, SuddenChoice which)
    {
        ArgumentNullException.ThrowIfNull(events);
        var signed = criteria.Published.HasFlag(PublishedForms.SignedLossSize);
        double Size(SuddenEvent each) => signed ? each.Magnitude : Math.Abs(each.Magnitude);
        return which switch
        {
            SuddenChoice.First => events[0],
            SuddenChoice.Last => events[^1],
            SuddenChoice.Smallest => events.MinBy(Size)!,
            SuddenChoice.Largest => events.MaxBy(Size)!,
            _ => throw new ArgumentOutOfRangeException(nameof(which), which, "no such choice"),
        };
    }

    private void Keep(SuddenEvent one)
    {
        Kept++;
        if (one.Reversed) Reversed++;
        if (double.IsNaN(one.Magnitude)) return;
        var fromMean = one.Magnitude - _mean;
        _mean += fromMean / ++_sized;
        _squares += fromMean * (one.Magnitude - _mean);
    }
}
