namespace Rapport.Statistics.SuddenGains;

public sealed partial class SuddenJudge
{
    /// <summary>The intervals that met every criterion in use, in order, with what became of them.</summary>
    /// <param name="scores">The course that was judged.</param>
    /// <param name="judgements">What <see cref="Judge"/> wrote for it.</param>
    public IReadOnlyList<SuddenEvent> Events(ReadOnlySpan<double> scores, ReadOnlySpan<IntervalJudgement> judgements)
    {
        List<SuddenEvent>? found = null;
        for (var i = 0; i < judgements.Length; i++)
        {
            if (judgements[i].All == Met.Yes) (found ??= []).Add(Describe(scores, i));
        }
        return found ?? (IReadOnlyList<SuddenEvent>)[];
    }

    // The scores on both sides of the interval may be missing when only the third criterion is in use; then so is the magnitude.
    private SuddenEvent Describe(ReadOnlySpan<double> scores, int interval)
    {
        double a = scores[interval + 1], b = scores[interval + 2];
        var fall = Ticks.Difference(a, b);
        var magnitude = Criteria.FallIsHealth * fall;
        var halfWay = Ticks.Difference(b, -fall / 2);
        var total = Criteria.FallIsHealth * Ticks.Difference(scores[0], scores[^1]);
        var share = total == 0 ? double.NaN : (UnsignedShare ? Math.Abs(magnitude) : magnitude) / total;
        return new()
        {
            Interval = interval,
            SessionBefore = SessionBefore(interval),
            Before = a,
            After = b,
            Magnitude = magnitude,
            ReversalValue = halfWay,
            Reversed = IsReversed(scores[FirstLater(interval)..], halfWay),
            TotalChange = total,
            Proportion = share,
        };
    }

    private bool UnsignedShare => Criteria.Kind == SuddenKind.Loss && Criteria.Published.HasFlag(PublishedForms.UnsignedLossShare);

    private Index FirstLater(int interval) => interval + (Criteria.Published.HasFlag(PublishedForms.LateReversal) && !Criteria.FromFirst ? 4 : 3);

    private bool IsReversed(ReadOnlySpan<double> later, double halfWay)
    {
        foreach (var score in later)
        {
            if (_fall * (score - halfWay) > 0) return true;
        }
        return false;
    }
}
