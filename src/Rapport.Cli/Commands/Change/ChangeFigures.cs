using System.CommandLine;
using Rapport.Cli.Io;
using Rapport.Statistics.Change;

namespace Rapport.Cli.Commands.Change;

/// <summary>The figures that one method or another needs.</summary>
internal sealed class ChangeFigures
{
    private readonly Option<double?> _reliability = CallOptions.Number("--reliability", "Reliability of the instrument, between 0 and 1; for JT, GLN, HLL, EN, NK, HA.");
    private readonly Option<double?> _reliabilityPost = CallOptions.Number("--reliability-post", "NK: reliability after; the same as before when left out.");
    private readonly Option<double?> _percentImproved = CallOptions.Number("--percent-improved", "PERCENT: share that counts as better; 0.5 and 50 are both fifty per cent.");
    private readonly Option<double?> _percentWorse = CallOptions.Number("--percent-worse", "PERCENT: share that counts as worse; the same when left out.");
    private readonly Option<double?> _midImproved = CallOptions.Number("--mid-improved", "ANCHOR: points that count as better.");
    private readonly Option<double?> _midWorse = CallOptions.Number("--mid-worse", "ANCHOR: points that count as worse; the same when left out.");

    public IEnumerable<Option> All => [_reliability, _reliabilityPost, _percentImproved, _percentWorse, _midImproved, _midWorse];

    public ChangeMethod Method(string name, ParseResult parsed)
    {
        double Reliability() => Needed(name, _reliability, ChangeWords.Share(_reliability, parsed));
        return name switch
        {
            "JT" => new ChangeMethod.JacobsonTruax(Reliability()),
            "GLN" => new ChangeMethod.GulliksenLordNovick(Reliability()),
            "HLL" => new ChangeMethod.HsuLinnLord(Reliability()),
            "EN" => new ChangeMethod.EdwardsNunnally(Reliability()),
            "NK" => new ChangeMethod.NunnallyKotsch(Reliability(), ChangeWords.Share(_reliabilityPost, parsed) ?? Reliability()),
            "HA" => new ChangeMethod.HagemanArrindell(Reliability()),
            "PERCENT" => Percentage(parsed),
            "ANCHOR" => Anchor(parsed),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "no such method"),
        };
    }

    /// <summary>A figure of another method would be passed over without a word; only the reliability, which scripts always give, may be.</summary>
    public void RefuseStrangers(string name, ParseResult parsed)
    {
        (Option<double?> Option, string Method)[] owners =
            [(_reliabilityPost, "NK"), (_percentImproved, "PERCENT"), (_percentWorse, "PERCENT"), (_midImproved, "ANCHOR"), (_midWorse, "ANCHOR")];
        foreach (var (option, method) in owners)
        {
            if (name != method && parsed.GetValue(option) is not null) throw Refusal.Call($"{option.Name}: expected --method {method}, found {name}");
        }
    }

    private ChangeMethod.Percentage Percentage(ParseResult parsed)
    {
        var improved = Needed("PERCENT", _percentImproved, ChangeWords.Percentage(_percentImproved, parsed));
        return new(improved, ChangeWords.Percentage(_percentWorse, parsed) ?? improved);
    }

    private ChangeMethod.Anchor Anchor(ParseResult parsed)
    {
        var improved = Needed("ANCHOR", _midImproved, ChangeWords.Positive(_midImproved, parsed));
        return new(improved, ChangeWords.Positive(_midWorse, parsed) ?? improved);
    }

    private static double Needed(string name, Option option, double? value) =>
        value ?? throw Refusal.Call($"--method {name}: expected {option.Name}, found nothing");
}
