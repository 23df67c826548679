using System.Text.Json;
using Rapport.Alliance;
using Rapport.Cli.Io;
using Rapport.Statistics;

namespace Rapport.Cli.Commands.Signals;

/// <summary>The coefficients of R11 as a practice writes them down (docs/methods/expected-response.md).</summary>
internal static class ExpectedFile
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The course and the scale of the outcome.</summary>
    public static (ExpectedCourse Course, ScoreScale Scale) Read(string path, Terminal terminal)
    {
        var name = InstrumentFile.Name(path);
        try
        {
            var written = JsonSerializer.Deserialize<Coefficients>(InstrumentFile.Text(path, terminal), Reading) ?? throw Refusal.File(name, "coefficients", "null");
            return (Course(name, written), new(written.Direction switch
            {
                "lower" => Direction.LowerIsBetter,
                "higher" => Direction.HigherIsBetter,
                var other => throw Refusal.File(name, "direction lower or higher", Quote.Found(other)),
            }));
        }
        catch (JsonException problem)
        {
            throw Refusal.File($"{name}, line {(problem.LineNumber ?? 0) + 1}", "b0, b1, g0, g1, v00, v01, v11, s2, courses and direction", Found(problem));
        }
    }

    /// <summary>The names that the reader stumbled over, without its own words for its own types.</summary>
    private static string Found(JsonException problem)
    {
        var names = problem.Message.Split('\'').Where((_, i) => i % 2 == 1).Where(name => !name.Contains('.', StringComparison.Ordinal)).ToArray();
        return names.Length == 0 ? "something else" : "trouble with " + Quote.Names(names);
    }

    private static ExpectedCourse Course(string name, Coefficients written)
    {
        double[] all = [written.B0, written.B1, written.G0, written.G1, written.V00, written.V01, written.V11, written.S2];
        if (!all.All(double.IsFinite)) throw Refusal.File(name, "finite coefficients", "one that is not");
        if (written.V00 < 0 || written.V11 < 0 || written.S2 <= 0 || written.V01 * written.V01 > written.V00 * written.V11)
            throw Refusal.File(name, "variances: v00 and v11 at least 0, s2 above 0, v01 no larger than they allow", "others");
        if (written.Courses < 0) throw Refusal.File(name, "courses: how many closed courses the fit rests on", "a number below 0");
        if (written.Prior is not null and not [_, > 0, > 0]) throw Refusal.File(name, "prior: [mean, var, noise] with both variances above 0", "other numbers");
        return new()
        {
            Start = (written.B0, written.B1),
            Slope = (written.G0, written.G1),
            Between = (written.V00, written.V01, written.V11),
            Noise = written.S2,
            Courses = written.Courses,
            FittedOn = written.FittedOn,
            Measure = written.Measure ?? "The score",
            Enough = written is { Cut: { } cut, ReliableChange: { } change } ? (cut, change) : null,
            Prior = written.Prior is [var mean, var variance, var noise] ? new(mean, variance, noise) : null,
        };
    }

    // The names of a file's fields; a parameter list as long as the published model.
    private sealed record Coefficients(double B0, double B1, double G0, double G1, double V00, double V01, double V11, double S2, int Courses, string Direction)
    {
        public DateOnly? FittedOn { get; init; }
        public string? Measure { get; init; }
        public double? Cut { get; init; }
        public double? ReliableChange { get; init; }
        public double[]? Prior { get; init; }
    }
}
