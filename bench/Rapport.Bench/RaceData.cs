using System.Globalization;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;

namespace Rapport.Bench;

/// <summary>Invented tables of any size, the same for the same seed: sessions for the growth model, weekly scores, first and last scores.</summary>
internal static class RaceData
{
    private const int ClientsOfATherapist = 20;

    public static void Write(string folder, int rows, int seed)
    {
        Directory.CreateDirectory(folder);
        Sessions(Path.Combine(folder, "sessions.csv"), rows, new Xoshiro256StarStar(seed));
        Weekly(Path.Combine(folder, "weekly.csv"), 10_000, new Xoshiro256StarStar(seed + 1));
        PrePost(Path.Combine(folder, "pre_post.csv"), 100_000, new Xoshiro256StarStar(seed + 2));
    }

    /// <summary>Growth of symptoms over log session, clients in therapists, 4 to 16 sessions a client.</summary>
    private static void Sessions(string path, int rows, RandomSource chance)
    {
        using var writer = new StreamWriter(path);
        writer.WriteLine("therapist_id,client_id,session,value");
        (double Level, double Slope) therapist = default;
        for (int row = 0, client = 0; row < rows; client++)
        {
            if (client % ClientsOfATherapist == 0) therapist = Deviation(chance, 0.9, 0.35, -0.2);
            var own = Deviation(chance, 4.5, 1.8, -0.35);
            var length = chance.Next(4, 17);
            for (var session = 1; session <= length && row < rows; session++, row++)
            {
                var slope = -2.4 + therapist.Slope + own.Slope;
                var value = 18 + therapist.Level + own.Level + (slope * Math.Log(session)) + Normal.Sample(chance, 0, 2.8);
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"T{client / ClientsOfATherapist:00000},C{client:000000},{session},{value:0.0}"));
            }
        }
    }

    private static void Weekly(string path, int clients, RandomSource chance)
    {
        using var writer = new StreamWriter(path);
        writer.WriteLine("id," + string.Join(',', Enumerable.Range(1, 12).Select(session => $"s{session}")));
        for (var client = 0; client < clients; client++)
        {
            var level = Normal.Sample(chance, 28, 7);
            var cells = new string[12];
            for (var session = 0; session < 12; session++)
            {
                if (chance.NextDouble() < 0.06) level -= chance.Next(6, 14);
                var value = Math.Clamp(Math.Round(level - (0.8 * session) + Normal.Sample(chance, 0, 2.5)), 0, 63);
                cells[session] = chance.NextDouble() < 0.05 ? "" : value.ToString(CultureInfo.InvariantCulture);
            }
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"C{client:00000},{string.Join(',', cells)}"));
        }
    }

    private static void PrePost(string path, int clients, RandomSource chance)
    {
        using var writer = new StreamWriter(path);
        writer.WriteLine("id,time,score");
        for (var client = 0; client < clients; client++)
        {
            var first = Math.Round(Normal.Sample(chance, 19, 5.5));
            var last = Math.Round(first + Normal.Sample(chance, -6, 6));
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"C{client:000000},1,{first}"));
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"C{client:000000},2,{last}"));
        }
    }

    private static (double Level, double Slope) Deviation(RandomSource chance, double level, double slope, double correlation)
    {
        var first = Normal.Sample(chance, 0, 1);
        var second = (correlation * first) + (Math.Sqrt(1 - (correlation * correlation)) * Normal.Sample(chance, 0, 1));
        return (level * first, slope * second);
    }
}
