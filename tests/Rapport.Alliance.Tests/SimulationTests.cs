using System.Globalization;
using Rapport.Alliance.Simulation;

namespace Rapport.Alliance.Tests;

public sealed class SimulationTests
{
    [Fact]
    public void A_client_does_not_depend_on_how_many_others_are_made()
    {
        var few = new Simulator(World.Base, 16, 3).Clients(0, 5).ToList();
        var many = new Simulator(World.Base, 16, 3).Clients(0, 50).ToList();
        for (var i = 0; i < few.Count; i++)
        {
            Assert.Equal(few[i].Values, many[i].Values);
            Assert.Equal((few[i].Onset, few[i].End), (many[i].Onset, many[i].End));
        }
    }

    [Fact]
    public void The_random_numbers_are_those_of_splitmix64()
    {
        // The first numbers of the published generator from state 1234567.
        ulong[] published = [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821];
        var chance = SplitMix.From(1234567);
        Assert.All(published, number => Assert.Equal(number, chance.Next()));
        Assert.NotEqual(new SplitMix(1, 0).Uniform(), new SplitMix(0, 1).Uniform());
    }

    [Theory]
    [InlineData(World.Base, "56 54 45 50 59 51 51 50 49 57 60 60 60 59 52 47")]
    [InlineData(World.T3, "54 51 49 47 55 47 41 49 50 51 55 52 52 59 49 52")]
    public void A_seed_gives_the_same_ratings_for_ever(World world, string values)
    {
        var client = new Simulator(world, 16, 1).Client(7);
        Assert.Equal(values, string.Join(' ', client.Values.Select(y => Math.Round(y * 12).ToString(CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void Ratings_lie_on_the_scale_in_twelfths()
    {
        foreach (var world in WorldNames.All)
            Assert.All(new Simulator(world, 16, 2).Clients(0, 200).SelectMany(client => client.Values), y =>
            {
                Assert.InRange(y, 1, 5);
                Assert.Equal(Math.Round(y * 12), y * 12, 1e-9);
            });
    }

    [Theory]
    [InlineData(World.Base, 5, 13, 4)]
    [InlineData(World.Early, 2, 5, 4)]
    [InlineData(World.Slow, 5, 13, 5)]
    public void Half_of_the_clients_have_one_rupture_in_the_stated_sessions(World world, int first, int last, int longest)
    {
        var clients = new Simulator(world, 16, 4).Clients(0, 4000).ToList();
        var ruptured = clients.Where(client => client.Onset is not null).ToList();
        Assert.Equal(.5, (double)ruptured.Count / clients.Count, .03);
        Assert.Equal(Enumerable.Range(first, last - first + 1), ruptured.Select(client => client.Onset!.Value).Distinct().Order());
        Assert.Equal(longest, ruptured.Max(client => client.End - client.Onset + 1));
        Assert.All(ruptured, client => Assert.InRange(client.End!.Value, client.Onset!.Value, 16));
    }

    [Fact]
    public void The_base_world_has_the_stated_level_and_noise()
    {
        var clients = new Simulator(World.Base, 16, 5).Clients(0, 8000).Where(client => client.Onset is null).ToList();
        Assert.Equal(4.0, clients.Average(client => client.Values[0]), .03);
        var noise = clients.Average(client => client.Values.Zip(client.Values.Skip(1), (a, b) => (b - a) * (b - a)).Average()) / 2;
        Assert.Equal(.24 * .24 * Math.Exp(2 * .35 * .35), noise, .008);
        Assert.Equal(4.6, new Simulator(World.Ceiling, 16, 5).Clients(0, 4000).Average(client => client.Values[0]), .12);
    }

    [Fact]
    public void Noise_that_hangs_together_does_and_heavy_tails_are_heavy()
    {
        Assert.Equal(.17, Neighbours(World.Ar) - Neighbours(World.Base), .03);
        Assert.Equal(1.5, Largest(World.T3) / Largest(World.Base), .03);
    }

    [Fact]
    public void The_worlds_are_found_by_name()
    {
        Assert.Equal(["base", "t3", "ar", "ceiling", "early", "slow", "decline"], WorldNames.All.Select(world => world.Name));
        Assert.Equal(World.Slow, WorldNames.Find("slow"));
        Assert.Null(WorldNames.Find("Base"));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Simulator(World.Base, 5, 1));
    }

    private static IEnumerable<double[]> Quiet(World world) =>
        new Simulator(world, 16, 6).Clients(0, 3000).Where(client => client.Onset is null).Select(client => client.Values.ToArray());

    private static double Neighbours(World world) => Quiet(world).Average(values =>
    {
        double[] steps = [.. values.Zip(values.Skip(1), (a, b) => b - a)];
        return steps.Zip(steps.Skip(1), (a, b) => a * b).Sum() / Math.Max(1e-9, steps.Sum(step => step * step));
    });

    private static double Largest(World world)
    {
        var steps = Quiet(world).SelectMany(values => values.Zip(values.Skip(1), (a, b) => Math.Abs(b - a))).Order().ToArray();
        return steps[^20] / steps[steps.Length / 2];
    }
}
