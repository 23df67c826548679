namespace Rapport.Statistics.SuddenGains;

public sealed partial class SuddenJudge
{
    /// <summary>Judges every interval of one course.</summary>
    /// <param name="scores">One place a session; NaN is missing.</param>
    /// <param name="into">Receives <see cref="Intervals"/> judgements.</param>
    /// <returns>How many judgements were written.</returns>
    /// <exception cref="ArgumentException">A score is infinite, or there is no room for the judgements.</exception>
    public int Judge(ReadOnlySpan<double> scores, Span<IntervalJudgement> into)
    {
        var count = Intervals(scores.Length);
        if (into.Length < count) throw new ArgumentException("no room for the judgements", nameof(into));
        if (count == 0) return 0;
        var windows = new SlidingWindows();
        SlidingWindows.Window before = windows.Next(Ticks.Of(scores[0])), next = windows.Next(Ticks.Of(scores[1]));
        SlidingWindows.Window afterNext = windows.Next(Ticks.Of(scores[2])), last = windows.Next(Ticks.Of(scores[3]));
        for (var i = 0; i < count; i++)
        {
            (before, next, afterNext) = (next, afterNext, last);
            last = windows.Next(i + 4 < scores.Length ? Ticks.Of(scores[i + 4]) : double.NaN);
            into[i] = Combine(JudgeStep(scores[i + 1], scores[i + 2]), JudgeThird(before, last));
        }
        if (windows.SawInfinite) throw new ArgumentException("a score is infinite; a missing one is NaN", nameof(scores));
        return count;
    }

    // Bits 0-1 the first criterion, bits 2-3 the second: 1 met, 0 not, 2 not judged.
    private int JudgeStep(double from, double to)
    {
        double a = _onPaper ? Ticks.Of(from) : from, b = _onPaper ? Ticks.Of(to) : to;
        var step = _fall * (a - b);
        var missing = double.IsNaN(step) ? 2 : 0;
        var first = (step >= _cutOff ? 1 : 0) | missing;
        var second = (step * _unit >= _share * Math.Abs(a) ? 1 : 0) | missing;
        return first | second << 2;
    }

    private int JudgeThird(SlidingWindows.Window before, SlidingWindows.Window after)
    {
        double n1 = before.Count, n2 = after.Count;
        var difference = _fall * (before.Sum * n2 - after.Sum * n1);
        var variance = before.Spread * n2 + after.Spread * n1;
        var weight = _weights[(before.Count << 2 | after.Count) & 15];
        var met = difference > 0 & difference * difference * weight > variance ? 1 : 0;
        return met | ~(before.Count & after.Count) & 2;
    }

    private IntervalJudgement Combine(int step, int third)
    {
        int a = step & 3 & ~_firstOff, b = step >> 2 & ~_secondOff, c = third & ~_thirdOff;
        int x = a | _firstOff & 1, y = b | _secondOff & 1, z = c | _thirdOff & 1;
        var all = (x | y | z) & 2 | x & y & z;
        return new(a | _firstOff & 2, b | _secondOff & 2, c | _thirdOff & 2, all);
    }
}
