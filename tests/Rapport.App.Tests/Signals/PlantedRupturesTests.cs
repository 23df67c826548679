using MathNet.Numerics.Statistics;
using Microsoft.EntityFrameworkCore;
using Rapport.Alliance;
using Rapport.Alliance.Simulation;
using Rapport.App.Tests.Storage;
using Rapport.App.Tests.Storage.Records;
using Rapport.Statistics;

namespace Rapport.App.Tests.Signals;

/// <summary>
/// Simulated clients answer their check-outs one after the other, as by the pages; what was planted is found as often as docs/methods/detectors.md
/// says. Three seeds; fifty with RAPPORT_LONG=1.
/// </summary>
public sealed class PlantedRupturesTests
{
    /// <summary>R6 in the base world at 2 % false alarms, mean of five seeds.</summary>
    private const double Sensitivity = 0.786, FalseAlarms = 0.02;
    private const int Sessions = 16, Clients = 12, LearnedFrom = 3000;
    private static readonly ScoreScale Forty = new(Direction.HigherIsBetter) { Range = (0, 40) };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Planted_ruptures_are_found_as_often_as_the_table_says_and_quiet_sessions_are_left_in_peace()
    {
        var seeds = Environment.GetEnvironmentVariable("RAPPORT_LONG") == "1" ? 50 : 3;
        var (planted, found, quiet, cried) = (0, 0, 0, 0);
        for (var seed = 1; seed <= seeds; seed++)
        {
            foreach (var (client, red) in await Practise(seed))
            {
                if (client.Onset is { } onset)
                {
                    planted++;
                    if (red.Contains(onset) || red.Contains(onset + 1)) found++;
                }
                List<int> ordinary = [.. Enumerable.Range(2, Sessions - 1).Where(session => client.Onset is null || session < client.Onset || session > client.End + 1)];
                quiet += ordinary.Count;
                cried += ordinary.Count(red.Contains);
            }
        }
        TestContext.Current.SendDiagnosticMessage($"{found} of {planted} planted, {cried} of {quiet} quiet");
        Assert.InRange(found, Least(planted, Sensitivity), Most(planted, Sensitivity));
        Assert.InRange(cried, Least(quiet, FalseAlarms), Most(quiet, FalseAlarms));
    }

    private static int Least(int n, double share) => (int)Math.Floor(n * share - 1.96 * Math.Sqrt(n * share * (1 - share)) - 0.5);

    private static int Most(int n, double share) => (int)Math.Ceiling(n * share + 1.96 * Math.Sqrt(n * share * (1 - share)) + 0.5);

    /// <summary>One practice that has learned from its earlier clients, with twelve new ones.</summary>
    private static async Task<List<(SimulatedClient Client, HashSet<int> Red)>> Practise(int seed)
    {
        using var ground = Ground.On("SQLite");
        var house = await House.On(ground);
        var forms = new Weekly(house, new(House.Now));
        var simulator = new Simulator(World.Base, Sessions, seed);
        await house.Save(Learned(simulator, house));
        List<(SimulatedClient, HashSet<int>)> practised = [];
        foreach (var client in simulator.Clients(LearnedFrom, Clients))
        {
            var (_, episode) = await house.NewClient($"Client {client.Index}");
            await forms.Course(episode, [.. Totals(client).Select(total => (int?)total)]);
            await using var db = house.Open();
            practised.Add((client, [.. await (from signal in db.Signals
                                              join session in db.Sessions on signal.Session equals session.Id
                                              where session.Episode == episode.Id && signal.Level == Verdict.Red && signal.Rule.Id == "R6"
                                              select session.Number).ToListAsync(Stop)]));
        }
        return practised;
    }

    /// <summary>What the practice's earlier clients taught: where a course starts, and the z above which 2 of 100 of its ordinary sessions lie.</summary>
    private static PracticeTuning Learned(Simulator simulator, House house)
    {
        var earlier = simulator.Clients(0, LearnedFrom).ToList();
        List<IReadOnlyList<double>> courses = [.. earlier.Select(client => (IReadOnlyList<double>)[.. Totals(client).Select(total => (double)total)])];
        var start = PracticeTuning.From((house.Practice.Id, Weekly.CheckOut, House.Now.AddYears(-3)), courses, []);
        var rule = new LevelRule(start.Prior!, Forty);
        List<double> ordinary = [];
        foreach (var (client, course) in earlier.Zip(courses))
        {
            var judged = rule.Judge(course.Select((value, index) => new SessionScore(index + 1, value, new DateOnly(2024, 1, 2).AddDays(7 * index))));
            ordinary.AddRange(judged.Index().Skip(1).Where(one => client.Onset is null || one.Index + 1 < client.Onset || one.Index + 1 > client.End + 1).Select(one => one.Item.Statistic));
        }
        return PracticeTuning.From((house.Practice.Id, Weekly.CheckOut, House.Now.AddYears(-3)), courses, ordinary) with { Red = ordinary.Quantile(1 - FalseAlarms) };
    }

    /// <summary>A scale from 1 to 5 as a total of 0 to 40.</summary>
    private static IEnumerable<int> Totals(SimulatedClient client) => client.Values.Select(value => (int)Math.Round((value - 1) * 10, MidpointRounding.ToEven));
}
