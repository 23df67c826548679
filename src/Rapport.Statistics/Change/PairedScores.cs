namespace Rapport.Statistics.Change;

/// <summary>
/// Takes clients' scores before and after one at a time and keeps only the sums (Welford's update), so a file larger than memory will do.
/// The same pairs in the same order give the same bits.
/// </summary>
public sealed class PairedScores
{
    private int _clients;
    private double _preMean;
    private double _postMean;
    private double _preSquares;
    private double _postSquares;
    private double _products;

    /// <summary>Adds one client who has both scores.</summary>
    /// <param name="pre">Score before, in points.</param>
    /// <param name="post">Score after, in points.</param>
    /// <exception cref="ArgumentException">A score is missing or infinite: only clients with both scores belong here.</exception>
    public void Add(double pre, double post)
    {
        if (!double.IsFinite(pre)) throw new ArgumentException("a client needs both scores, and finite ones", nameof(pre));
        if (!double.IsFinite(post)) throw new ArgumentException("a client needs both scores, and finite ones", nameof(post));
        var n = (double)++_clients;
        double fromPre = pre - _preMean, fromPost = post - _postMean;
        _preMean += fromPre / n;
        _postMean += fromPost / n;
        _preSquares += fromPre * (pre - _preMean);
        _postSquares += fromPost * (post - _postMean);
        _products += fromPre * (post - _postMean);
    }

    /// <summary>The statistics of the clients added so far.</summary>
    public ChangeSample ToSample() => new(
        _clients,
        new(Known(_preMean), Math.Sqrt(_preSquares / Freedom)),
        new(Known(_postMean), Math.Sqrt(_postSquares / Freedom)),
        _products / Math.Sqrt(_preSquares * _postSquares));

    private double Known(double mean) => _clients == 0 ? double.NaN : mean;

    private double Freedom => _clients < 2 ? double.NaN : _clients - 1;
}
