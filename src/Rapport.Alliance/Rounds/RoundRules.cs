namespace Rapport.Alliance;

/// <summary>What a practice's rules know about the instrument of the check-out.</summary>
/// <param name="Scale">The instrument. Its range is known.</param>
public sealed record RoundRules(ScoreScale Scale)
{
    private const double OwnLevel = 0.02;

    /// <summary>R6; null where nobody knows where it could start.</summary>
    public LevelRule? Level { get; init; }

    /// <summary>From how many of the practice's own clients R6's start was made; 0 where it is the instrument's.</summary>
    public int OwnClients { get; init; }

    /// <summary>R1; null where no cut was ever published for the instrument.</summary>
    public LevelPrompt? Prompt { get; init; }

    /// <summary>The scale of the mark before the session; null where it is not asked.</summary>
    public BeforeScale? Before { get; init; }

    /// <summary>The rules that speak about each session, the surest first: where two say the same as strongly, the first is shown.</summary>
    internal IEnumerable<SessionRule> OfEachSession =>
    [
        .. Level is null ? Array.Empty<SessionRule>() : [Level],
        new OwnBaseline(OwnLevel, Floored),
        .. Before is null ? Array.Empty<SessionRule>() : [new WithinSession(Before), new BetweenSessions(Before)],
        .. Prompt is null ? Array.Empty<SessionRule>() : [Prompt],
        .. Level is null ? Array.Empty<SessionRule>() : [new HonestReading(Level)],
    ];

    /// <summary>The rules that speak about how things stand: only after the last session.</summary>
    internal IEnumerable<SessionRule> OfTheLast =>
    [
        .. Level is null ? Array.Empty<SessionRule>() : [new RuptureRule(Level)],
        new MissingFeedback(Scale),
    ];

    /// <summary>Where the standard error of the instrument is not known, the noise that R6 starts from is the best guess of it.</summary>
    private ScoreScale Floored => Scale.StandardError > 0 || Level is null ? Scale : Scale with { StandardError = Math.Sqrt(Level.Filter.Prior.Noise) };
}
