using System.Globalization;
using Rapport.Cli.Io;
using Rapport.Statistics.Change;

namespace Rapport.Cli.Commands.Change;

/// <summary>Change between two times: one pass for the group's statistics, one for the counts, one for the rows.</summary>
internal sealed class TwoTimesResult : ChangeResult
{
    private readonly ChangeRows _rows;
    private readonly ChangeRule _rule;
    private readonly double _before;
    private readonly double _after;
    private readonly ChangeSample _sample;

    public TwoTimesResult(ChangeChoices choices, ChangeRows rows)
    {
        _rows = rows;
        (_before, _after) = (choices.Columns.Pre ?? rows.First, choices.Columns.Post ?? rows.Last);
        if (_before == _after) throw Refusal.NoAnswer($"{rows.Name}: expected two times in column {Quote.Found(choices.Columns.Time)}, found only {Time(_before)}");
        var scores = new PairedScores();
        foreach (var client in rows.Clients())
        {
            Clients++;
            if (Pair(client) is { } pair) scores.Add(pair.Pre, pair.Post);
        }
        _sample = scores.ToSample();
        if (_sample.Clients == 0) throw Refusal.NoAnswer($"{rows.Name}: expected clients with a score at time {Time(_before)} and {Time(_after)}, found none");
        _rule = ChangeProblems.Rule(ChangeRule.Prepare(choices.Method, _sample, choices.Options), rows.Name);
        Count();
    }

    public override int Used => _sample.Clients;

    public override string Basis => $"have both scores (time {Time(_before)} and {Time(_after)})";

    public override IReadOnlyList<Figure> Figures => _rule.Figures;

    public override GroupLevel? Group => _rule.Group;

    public override IEnumerable<ChangeRow> Rows()
    {
        foreach (var client in _rows.Clients())
        {
            if (Pair(client) is { } pair) yield return new(client.Id, pair.Pre, pair.Post, _rule.Judge(pair.Pre, pair.Post));
        }
    }

    private (double Pre, double Post)? Pair(ChangeCourse client)
    {
        double pre = client.At(_before), post = client.At(_after);
        return double.IsNaN(pre) || double.IsNaN(post) ? null : (pre, post);
    }

    private static string Time(double time) => time.ToString("R", CultureInfo.InvariantCulture);
}
