namespace Rapport.Cli.Commands.Change;

/// <summary>One client's sessions in order of time; a missing score is NaN.</summary>
internal sealed class ChangeCourse
{
    private readonly List<(double Time, double Score)> _sessions = [];

    public string Id { get; private set; } = "";

    /// <summary>Sessions that have a score.</summary>
    public IEnumerable<(double Time, double Score)> Rated => _sessions.Where(session => !double.IsNaN(session.Score));

    public void Begin(string id)
    {
        Id = id;
        _sessions.Clear();
    }

    public void Add(double time, double score) => _sessions.Add((time, score));

    /// <summary>The score at a time; NaN where there is none.</summary>
    public double At(double time)
    {
        foreach (var session in _sessions)
        {
            if (session.Time == time) return session.Score;
        }
        return double.NaN;
    }
}
