namespace Rapport.Care;

/// <summary>What a link shows, and how long.</summary>
public sealed record FormsToShow
{
    /// <param name="purpose">What the forms are for.</param>
    /// <param name="instruments">The ids of the instruments, in their order; at least one, each once.</param>
    /// <param name="validAfterwards">How long after the end of the session, above 0 and at most 48 hours; 48 hours where null.</param>
    public FormsToShow(FormPurpose purpose, IReadOnlyList<string> instruments, TimeSpan? validAfterwards = null)
    {
        ArgumentNullException.ThrowIfNull(instruments);
        if (instruments.Count == 0 || instruments.Distinct(StringComparer.Ordinal).Count() < instruments.Count) throw new ArgumentException("at least one, each once", nameof(instruments));
        ValidAfterwards = validAfterwards ?? FormLink.Longest;
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(ValidAfterwards, TimeSpan.Zero, nameof(validAfterwards));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ValidAfterwards, FormLink.Longest, nameof(validAfterwards));
        (Purpose, Instruments) = (purpose, [.. instruments]);
    }

    /// <summary>What the forms are for.</summary>
    public FormPurpose Purpose { get; }

    /// <summary>The ids of the instruments, in their order.</summary>
    public IReadOnlyList<string> Instruments { get; }

    /// <summary>How long after the end of the session.</summary>
    public TimeSpan ValidAfterwards { get; }
}
