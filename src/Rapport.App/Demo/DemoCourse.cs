using Rapport.Alliance.Simulation;

namespace Rapport.App.Demo;

/// <summary>One invented client before anything is written: who, with whom, and how it went.</summary>
/// <param name="Index">Which simulated client.</param>
/// <param name="Simulated">Ratings with a strain of known place.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Held">How many sessions lie in the past.</param>
internal sealed record DemoCourse(int Index, SimulatedClient Simulated, DemoFate Fate, int Held)
{
    public const int Clients = 90, Longest = 16;

    /// <summary>Simulated points on the line from 1 to 5 become points of 40, so that ordinary ups and downs are as wide as the check-out takes them to be.</summary>
    private const double Points = 8, Top = 40;

    public required string Name { get; init; }
    public required string Language { get; init; }
    public required DemoContent.Theme Theme { get; init; }

    /// <summary>Whether the work has come to its end.</summary>
    public bool IsOver => Fate == DemoFate.Ended || (Fate is DemoFate.Quiet or DemoFate.Mended && Index / 6 % 3 == 1);

    /// <summary>The strain is there in this session.</summary>
    public bool IsStrained(int session) => session >= Simulated.Onset && session <= Simulated.End;

    public int Total(int session) => (int)Math.Clamp(Math.Round(Top - Points * (Simulator.Range.Highest - Simulated.Values[Math.Min(session, Longest) - 1])), 0, Top);

    public static IReadOnlyList<DemoCourse> All(DemoChance chance, long seed)
    {
        var simulator = new Simulator(World.Base, Longest, seed);
        var names = DemoContent.Shipped.Names.SelectMany(list => list.Names.Select(name => (name, list.Language))).ToList();
        var order = Enumerable.Range(0, names.Count).OrderBy(_ => chance.Whole(0, int.MaxValue - 1)).ToList();
        var strained = 0;
        return [.. simulator.Clients(0, Clients).Select(client =>
        {
            var fate = client.Onset is null ? DemoFate.Quiet : FateOf(strained++);
            var (name, language) = names[order[client.Index % order.Count]];
            var theme = DemoContent.Shipped.Items[client.Index * 5 % DemoContent.Shipped.Items.Length];
            return new DemoCourse(client.Index, client, fate, HeldOf(client, fate, chance)) { Name = name, Language = language, Theme = theme };
        })];
    }

    private static DemoFate FateOf(int strained) => (strained % 7) switch
    {
        0 => DemoFate.Fresh,
        2 => DemoFate.Unmended,
        4 => DemoFate.Ended,
        _ => DemoFate.Mended,
    };

    private static int HeldOf(SimulatedClient client, DemoFate fate, DemoChance chance) => fate switch
    {
        DemoFate.Fresh => client.Onset!.Value,
        DemoFate.Ended or DemoFate.Unmended => client.End!.Value,
        DemoFate.Mended => chance.Whole(Math.Min(client.End!.Value + 2, Longest), Longest),
        _ => chance.Whole(7, Longest),
    };
}
