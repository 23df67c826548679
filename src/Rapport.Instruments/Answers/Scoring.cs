namespace Rapport.Instruments;

/// <summary>Everything that a response says by its key.</summary>
public sealed record Scoring
{
    internal Scoring() { }

    /// <summary>The total; null where the instrument has none or it cannot be formed.</summary>
    public Score? Total { get; internal init; }

    /// <summary>The subscales, in the order of the instrument.</summary>
    public IReadOnlyList<SubscaleScore> Subscales { get; internal init; } = [];

    /// <summary>
    /// The numbers of risk items answered above 0, ascending. Reported whatever else is missing, out of range or unconfirmed.
    /// </summary>
    public IReadOnlyList<int> RiskItems { get; internal init; } = [];

    /// <summary>The numbers of risk items that were left out, ascending: a question nobody answered is not an answer of 0.</summary>
    public IReadOnlyList<int> RiskUnanswered { get; internal init; } = [];

    /// <summary>The ticked words that are risk answers.</summary>
    public IReadOnlyList<string> RiskTicks { get; internal init; } = [];

    /// <summary>How many items were left out, of those that the total counts; of all items where there is no total.</summary>
    public int Missing { get; internal init; }

    /// <summary>The cut-offs that are passed, in the order of the instrument; those of a group or of another respondent are not applied.</summary>
    public IReadOnlyList<Cutoff> CutoffsPassed { get; internal init; } = [];

    /// <summary>The cluster rule; null where the instrument has none.</summary>
    public ClusterResult? Clusters { get; internal init; }

    /// <summary>Why scores are missing.</summary>
    public IReadOnlyList<NoScore> Reasons { get; internal init; } = [];

    /// <summary>True when there is a risk answer of either kind.</summary>
    public bool HasRisk => RiskItems.Count > 0 || RiskTicks.Count > 0;

    /// <summary>The score of one subscale.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The score; null where it is not formed.</returns>
    /// <exception cref="ArgumentException">The instrument has no such subscale.</exception>
    public Score? Subscale(string id) =>
        (Subscales.FirstOrDefault(one => one.Id == id) ?? throw new ArgumentException($"no subscale {id}", nameof(id))).Score;

    /// <summary>
    /// How far each subscale moved since an earlier response: now minus before, line by line, for forms such as <c>rapport-state</c> that are
    /// filled in before and after.
    /// </summary>
    /// <param name="before">The earlier scoring by the same key.</param>
    /// <returns>The differences in points, in the order of the instrument; null where a line was not marked both times.</returns>
    /// <exception cref="ArgumentException">The two were not scored by the same key.</exception>
    public IReadOnlyList<(string Id, double? Difference)> Since(Scoring before)
    {
        ArgumentNullException.ThrowIfNull(before);
        if (!Subscales.Select(one => one.Id).SequenceEqual(before.Subscales.Select(one => one.Id)))
            throw new ArgumentException("the two were scored by different keys", nameof(before));
        return [.. Subscales.Zip(before.Subscales, (now, then) => (now.Id, now.Score?.Value - then.Score?.Value))];
    }
}
