namespace Rapport.Statistics.Tests.MixedModels;

/// <summary>Sessions of clients of therapists at sites, with effects at every level, uneven numbers and one-decimal scores.</summary>
internal static class Simulated
{
    /// <summary>Rows in the order of the formula's group variables and variables.</summary>
    public static IEnumerable<(string[] Ids, double[] Values)> Rows(string formula, int seed)
    {
        var model = Fitting.Formula(formula);
        foreach (var row in Sessions(new Random(seed)))
            yield return ([.. model.GroupVariables.Select(name => row.Ids[name])], [.. model.Variables.Select(name => row.Values[name])]);
    }

    private static IEnumerable<(Dictionary<string, string> Ids, Dictionary<string, double> Values)> Sessions(Random random)
    {
        for (var therapist = 0; therapist < 12; therapist++)
        {
            var (level, slope) = (2 * Normal(random), 0.6 * Normal(random));
            for (var client = 0; client < 6; client++)
            {
                var (own, ownSlope) = (level + 4 * Normal(random), slope + Normal(random));
                var last = 4 + random.Next(6);
                for (var session = 1; session <= last; session++)
                    yield return Session(random, (therapist, client, session), own + (ownSlope - 3) * Math.Log(session));
            }
        }
    }

    private static (Dictionary<string, string>, Dictionary<string, double>) Session(Random random, (int Therapist, int Client, int Number) at, double mean)
    {
        var x = Math.Round(Normal(random), 2);
        var ids = new Dictionary<string, string> { ["site"] = $"S{at.Therapist % 4}", ["therapist"] = $"T{at.Therapist}", ["client"] = $"C{at.Client}" };
        var values = new Dictionary<string, double> { ["session"] = at.Number, ["x"] = x, ["y"] = Math.Round(20 + mean + 0.5 * x + 3 * Normal(random), 1) };
        return (ids, values);
    }

    private static double Normal(Random random) => MathNet.Numerics.Distributions.Normal.Sample(random, 0, 1);
}
