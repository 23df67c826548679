using Rapport.Statistics.Change.Slopes;

namespace Rapport.Statistics.Change;

/// <summary>Whether clients can be judged with this method on this sample; if not, why.</summary>
public abstract record ChangePreparation
{
    private ChangePreparation() { }

    /// <summary>Clients can be judged.</summary>
    /// <param name="Rule">Judges them.</param>
    public sealed record Ready(ChangeRule Rule) : ChangePreparation;

    /// <summary>Clients can be judged by their slopes.</summary>
    /// <param name="Rule">Judges them.</param>
    public sealed record ReadyForSlopes(SlopeRule Rule) : ChangePreparation;

    /// <summary>A standard deviation needs two clients with both scores.</summary>
    /// <param name="Clients">How many there are.</param>
    public sealed record TooFewClients(int Clients) : ChangePreparation;

    /// <summary>All clients have the same score before: their spread, which every error rests on, is 0.</summary>
    public sealed record SameScoreBefore : ChangePreparation;

    /// <summary>All clients have the same score after.</summary>
    public sealed record SameScoreAfter : ChangePreparation;

    /// <summary>All clients changed by the same amount, so the reliability of differences has no value.</summary>
    public sealed record SameChange : ChangePreparation;

    /// <summary>The spread of the differences is no larger than measurement error would make it.</summary>
    /// <param name="Reliability">The estimated reliability of the differences, 0 or less.</param>
    public sealed record DifferencesAllError(double Reliability) : ChangePreparation;

    /// <summary>A spread that the true-score cut-off needs is no larger than measurement error would make it.</summary>
    /// <param name="Whose">Whose scores: <c>post</c> or <c>functional</c>.</param>
    /// <param name="Sd">Their standard deviation.</param>
    /// <param name="StandardError">The standard error of measurement.</param>
    public sealed record SpreadAllError(string Whose, double Sd, double StandardError) : ChangePreparation;

    /// <summary>The method asks for a cut-off and none was given.</summary>
    public sealed record CutOffMissing : ChangePreparation;
}
