namespace Rapport.Statistics.Change.Rules;

/// <summary>Why a method cannot judge clients of this sample; null where it can.</summary>
internal static class SampleProblem
{
    // Below this share of the scores' own variance, a variance of differences is rounding.
    private const double Rounding = 1e-12;

    public static ChangePreparation? Of(ChangeMethod method, ChangeSample sample, ChangeOptions options)
    {
        var onlyCrossing = method is ChangeMethod.Crossing or ChangeMethod.TrueScoreCrossing;
        if (onlyCrossing && options.CutOff is null) return new ChangePreparation.CutOffMissing();
        var scoresOnly = method is ChangeMethod.Percentage or ChangeMethod.Anchor or ChangeMethod.Crossing or ChangeMethod.HierarchicalSlope;
        if (scoresOnly && !CutOffs.LooksAtClients(options.CutOff)) return null;
        if (sample.Clients < 2) return new ChangePreparation.TooFewClients(sample.Clients);
        if (!(sample.Pre.Sd > 0)) return new ChangePreparation.SameScoreBefore();
        return method switch
        {
            ChangeMethod.HagemanArrindell ha => OfDifferences(sample, ha.Reliability) ?? OfCutOff(sample, ha.Reliability, options.CutOff),
            ChangeMethod.TrueScoreCrossing only => OfCutOff(sample, only.Reliability, options.CutOff),
            _ => null,
        };
    }

    private static ChangePreparation? OfDifferences(ChangeSample sample, double reliability)
    {
        if (!(sample.Post.Sd > 0)) return new ChangePreparation.SameScoreAfter();
        var scores = new TrueScores(sample, reliability);
        var spread = sample.Pre.Sd * sample.Pre.Sd + sample.Post.Sd * sample.Post.Sd;
        if (!(scores.DifferenceVariance > Rounding * spread)) return new ChangePreparation.SameChange();
        return scores.DifferenceReliability > 0 ? null : new ChangePreparation.DifferencesAllError(scores.DifferenceReliability);
    }

    private static ChangePreparation? OfCutOff(ChangeSample sample, double reliability, CutOff? cut)
    {
        if (cut is null) return null;
        if (!(sample.Post.Sd > 0)) return new ChangePreparation.SameScoreAfter();
        var scores = new TrueScores(sample, reliability);
        if (!(scores.PostReliability > 0)) return new ChangePreparation.SpreadAllError("post", sample.Post.Sd, scores.StandardError);
        return CutOffs.FunctionalSd(cut) is { } sd && !(scores.ReliabilityOf(sd) > 0)
            ? new ChangePreparation.SpreadAllError("functional", sd, scores.StandardError)
            : null;
    }
}
