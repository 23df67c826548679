using System.CommandLine;
using Rapport.Alliance;
using Rapport.Alliance.Alarms;
using Rapport.Cli.Commands.Signals;
using Rapport.Cli.Io;
using Rapport.Statistics;

namespace Rapport.Cli.Commands.Alarms;

/// <summary>rapport alarms: every detector on the same clients with known ruptures.</summary>
internal sealed class AlarmsCommand : TableCommand
{
    private readonly AlarmsWords _words = new();

    public AlarmsCommand(Terminal terminal)
        : base("alarms", "How well every detector finds known ruptures at the same share of false alarms.", terminal, new Example(
            "rapport alarms docs/examples/known-ruptures.csv --truth onset --world base --seed 1 --resamples 50",
            "base, seed 1: 30 clients judged, starting point from 30 others; found within 2 sessions", "R6b 0.02 0.750 0.529 to 0.917 0.083 0.988"))
    {
        foreach (var option in _words.All) Add(option);
    }

    protected override void Answer(ParseResult parsed, Call call, Output output)
    {
        var given = parsed.GetValue(_words.Prior) is { } text ? StartingPoint.Given(PriorWords.Prior("--prior", text), "--prior") : null;
        var (window, draws) = (_words.FindingWindow(parsed), _words.Draws(parsed));
        var courses = AlarmsRows.Read(_words, parsed, call);
        var learned = given is null ? courses.Take(courses.Count / 2).ToList() : [];
        var start = given ?? Learned(learned, call.File);
        var scale = new ScoreScale(parsed.GetRequiredValue(_words.Direction) == "lower" ? Direction.LowerIsBetter : Direction.HigherIsBetter, 0, Step(given is null ? learned : courses));
        var study = new AlarmStudy([.. courses.Skip(learned.Count)], window) { Resamples = draws, Seed = parsed.GetValue(_words.Seed) };
        var rules = Rivals.From(start.Prior, scale, start.Smooth);
        var scores = rules.SelectMany(study.Score).ToList();
        if (scores.Count == 0) throw Refusal.NoAnswer("expected ordinary sessions and at least one client with a known onset among those that are judged, found none");
        var answer = new AlarmsAnswer(parsed.GetValue(_words.World), parsed.GetValue(_words.Seed), scores, [.. rules.OfType<LevelRule>().Select(study.Calibrate)])
        {
            Start = start,
            Clients = (learned.Count, courses.Count - learned.Count),
            Window = window,
        };
        if (call.Json) output.Json(answer.Write);
        else output.Text(answer.Write);
    }

    private static StartingPoint Learned(List<KnownCourse> courses, string file)
    {
        var ratings = courses.Select(course => course.Sessions.Where(score => !score.IsMissing).Select(score => score.Value).ToList()).Where(values => values.Count > 0).ToList();
        var learned = StartingPoint.Learned([.. ratings.Select(values => values[0])], [.. ratings.SelectMany(values => values.Zip(values.Skip(1), (a, b) => b - a))], file);
        return learned with { Source = "the first half of the clients, in order of id", IsProspective = true };
    }

    /// <summary>One step of the scale: the smallest difference between two ratings.</summary>
    private static double Step(IReadOnlyList<KnownCourse> courses)
    {
        var values = courses.SelectMany(course => course.Sessions).Where(score => !score.IsMissing).Select(score => score.Value).Distinct().Order().ToList();
        return values.Count < 2 ? 0 : values.Zip(values.Skip(1), (a, b) => b - a).Min();
    }
}
