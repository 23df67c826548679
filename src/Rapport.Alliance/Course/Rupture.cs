using Rapport.Statistics;

namespace Rapport.Alliance;

/// <summary>R7: one rupture from its onset on, as far as it is known. Worked in docs/methods/rupture-course.md.</summary>
public sealed record Rupture
{
    /// <summary>H: within how many later sessions a rupture counts as repaired in statistics.</summary>
    public const int Horizon = 3;

    private readonly double _sign;

    internal Rupture(SessionScore onset, in LevelStep step, int fallsBefore, Direction direction)
    {
        _sign = direction == Direction.HigherIsBetter ? 1 : -1;
        (Onset, LevelBefore, FallsBefore, LastSession, LastValue) = (onset.Session, step.LevelBefore, fallsBefore, onset.Session, onset.Value);
        Drop = _sign * (step.LevelBefore - onset.Value);
        HalfLevel = step.LevelBefore - _sign * 0.5 * Drop;
        FullLevel = step.LevelBefore - _sign * Math.Sqrt(step.Noise);
    }

    /// <summary>The session of the first red signal.</summary>
    public int Onset { get; }

    /// <summary>What was expected in that session, in units of the score.</summary>
    public double LevelBefore { get; }

    /// <summary>How far below it the rating lay, above 0, in units of the score.</summary>
    public double Drop { get; }

    /// <summary>From here on half of the drop is won back.</summary>
    public double HalfLevel { get; }

    /// <summary>From here on the rating is back: within one standard deviation of its noise of what was expected.</summary>
    public double FullLevel { get; }

    /// <summary>The first session that won back half of the drop; null where none has.</summary>
    public int? HalfAt { get; private init; }

    /// <summary>The first session in which the rating was back; null where none was.</summary>
    public int? FullAt { get; private init; }

    /// <summary>Falls in a row just before the onset.</summary>
    public int FallsBefore { get; }

    /// <summary>Upward steps between the onset and the return.</summary>
    public int UpwardSteps { get; private init; }

    /// <summary>The last session held, rated or not.</summary>
    public int LastSession { get; private init; }

    /// <summary>Whether the client has said that it is mended.</summary>
    public bool HasClientsWord { get; private init; }

    /// <summary>Whether the episode was closed.</summary>
    public bool IsEpisodeClosed { get; private init; }

    /// <summary>Whether the therapist marked the session as tense before seeing the score; null where they were not asked.</summary>
    public bool? FeltBeforeSeeing { get; init; }

    /// <summary>What was done about it, in the order noted.</summary>
    public IReadOnlyList<RepairStep> Steps { get; init; } = [];

    private double LastValue { get; init; }

    /// <summary>Sessions from the onset to the one before the return, or to the last one held.</summary>
    public int Length => FullAt is { } back ? back - Onset : LastSession - Onset + 1;

    /// <summary>The shape of it.</summary>
    public RupturePattern Pattern =>
        FullAt is null ? RupturePattern.L
        : FallsBefore >= 2 ? RupturePattern.Slide
        : Length == 1 ? RupturePattern.V
        : UpwardSteps >= 2 ? RupturePattern.SlopeBack
        : RupturePattern.U;

    /// <summary>Where it stands for the people concerned: mended only with the client's later rating and word.</summary>
    public RuptureStanding Standing =>
        FullAt is not null ? (HasClientsWord ? RuptureStanding.Mended : RuptureStanding.BackNotConfirmed)
        : IsEpisodeClosed ? RuptureStanding.EndedInRupture
        : RuptureStanding.Open;

    /// <summary>What it counts as in statistics.</summary>
    public RuptureOutcome Outcome =>
        FullAt is { } back ? (back - Onset <= Horizon ? RuptureOutcome.Repaired : RuptureOutcome.Unresolved)
        : IsEpisodeClosed ? RuptureOutcome.EndedInRupture
        : LastSession - Onset >= Horizon ? RuptureOutcome.Unresolved
        : RuptureOutcome.Open;

    /// <summary>The client says that what was between the two has been mended. It counts once the rating is back too.</summary>
    public Rupture Confirm() => this with { HasClientsWord = true };

    /// <summary>The episode is closed.</summary>
    public Rupture Close() => this with { IsEpisodeClosed = true };

    internal Rupture Next(SessionScore score)
    {
        if (FullAt is not null || IsEpisodeClosed) return this;
        if (score.IsMissing) return this with { LastSession = score.Session };
        var isHalf = _sign * (score.Value - HalfLevel) >= 0;
        var isFull = _sign * (score.Value - FullLevel) >= 0;
        return this with
        {
            LastSession = score.Session,
            LastValue = score.Value,
            UpwardSteps = UpwardSteps + (_sign * (score.Value - LastValue) > 0 ? 1 : 0),
            HalfAt = HalfAt ?? (isHalf ? score.Session : null),
            FullAt = isFull ? score.Session : null,
        };
    }
}
