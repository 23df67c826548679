namespace Rapport.Cli.Commands.Signals;

/// <summary>
/// Gathers what a file's own sessions say before anything is known: each client's first score, and the differences of
/// neighbouring ones, in the order of the clients until there are a million of either.
/// </summary>
internal sealed class FirstSessions
{
    private const int Most = 1_000_000;
    private readonly List<double> _firsts = [];
    private readonly List<double> _differences = [];

    /// <summary>One client's scores in order; missing ones are passed over.</summary>
    public void Add(IEnumerable<double> scores)
    {
        if (_differences.Count >= Most || _firsts.Count >= Most) return;
        var last = double.NaN;
        foreach (var score in scores.Where(double.IsFinite))
        {
            if (double.IsNaN(last)) _firsts.Add(score);
            else _differences.Add(score - last);
            last = score;
        }
    }

    /// <summary>The starting point that they give.</summary>
    /// <exception cref="Io.Refusal">They do not give one.</exception>
    public StartingPoint Start(string file) => StartingPoint.Learned(_firsts, _differences, file);
}
