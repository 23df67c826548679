namespace Rapport.Alliance;

/// <summary>The one page that a therapist reads before a session, in its fixed order.</summary>
public sealed record Brief
{
    private Brief(IReadOnlyList<BriefLine> lines) => Lines = lines;

    /// <summary>All lines in the order in which they are read.</summary>
    public IReadOnlyList<BriefLine> Lines { get; }

    /// <summary>Puts lines in order: by part, by topic, the newest first, and by their words where all else is equal.</summary>
    /// <param name="lines">In any order.</param>
    public static Brief Of(IEnumerable<BriefLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return new([.. lines.OrderBy(line => line.Topic).ThenByDescending(line => line.At).ThenBy(line => line.Words, StringComparer.Ordinal)]);
    }

    /// <summary>The lines of one part; empty where nothing is known.</summary>
    /// <param name="part">The part.</param>
    public IEnumerable<BriefLine> In(BriefPart part) => Lines.Where(line => line.Part == part);

    /// <summary>The topic under which a signal that still asks for something stands; null for one that is answered.</summary>
    /// <param name="signal">The signal.</param>
    public static BriefTopic? TopicOf(Signal signal)
    {
        ArgumentNullException.ThrowIfNull(signal);
        return signal.State != SignalState.Shown ? null
            : signal.Risk is not null ? BriefTopic.RiskAnswer
            : signal.Level switch { Verdict.Red => BriefTopic.RedSignal, Verdict.Amber => BriefTopic.AmberSignal, _ => BriefTopic.Prompt };
    }
}
