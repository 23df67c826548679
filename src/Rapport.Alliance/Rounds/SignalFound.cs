namespace Rapport.Alliance;

/// <summary>What the rules found in one session about one topic: the strongest, and what else said the same.</summary>
/// <param name="Session">The place of the session among those held, from 1.</param>
/// <param name="Lead">What is shown.</param>
/// <param name="Echoes">Other rules that said the same of this session; kept as evidence.</param>
public sealed record SignalFound(int Session, ExplainedVerdict Lead, IReadOnlyList<SignalEcho> Echoes)
{
    /// <summary>What it is about.</summary>
    public SignalTopic Topic => Lead.Rule.Topic;

    /// <summary>One for each topic. The verdict that asks most comes first; where two ask the same, the one that was given first.</summary>
    /// <param name="session">The place of the session.</param>
    /// <param name="spoken">What the rules said about it, the surest rule first.</param>
    internal static IEnumerable<SignalFound> Among(int session, IEnumerable<ExplainedVerdict> spoken) =>
        from verdict in spoken
        where verdict.Judgement.Verdict is not (Verdict.None or Verdict.NotEnoughData)
        group verdict by verdict.Rule.Topic into same
        let ordered = same.OrderByDescending(one => Weight(one.Judgement.Verdict)).ToList()
        select new SignalFound(session, ordered[0], [.. ordered.Skip(1).Select(SignalEcho.Of)]);

    private static int Weight(Verdict verdict) => verdict.IsAlarm ? (int)verdict : verdict == Verdict.Prompt ? 1 : 0;
}
