using System.CommandLine;
using Rapport.Cli.Io;
using Rapport.Statistics.Change;

namespace Rapport.Cli.Commands.Change;

/// <summary>The options that say where the clinical range ends.</summary>
internal sealed class ChangeCutOff
{
    private readonly Option<string?> _cutOff = new("--cutoff") { Description = "Cut-off that a recovered client has crossed (Jacobson and Truax).", HelpName = "a|b|c" };
    private readonly Option<double?> _mean = CallOptions.Number("--functional-mean", "Cut-offs b and c: mean of people not in treatment.");
    private readonly Option<double?> _sd = CallOptions.Number("--functional-sd", "Cut-offs b and c: their standard deviation.");
    private readonly Option<string?> _spread = new("--cutoff-b-sd") { Description = "Cut-off b: whose standard deviation (functional).", HelpName = "functional|clinical" };

    public ChangeCutOff()
    {
        _cutOff.AcceptOnlyFromAmong("a", "b", "c");
        _spread.AcceptOnlyFromAmong("functional", "clinical");
    }

    public IEnumerable<Option> All => [_cutOff, _mean, _sd, _spread];

    /// <summary>The cut-off asked for; null where none was.</summary>
    public CutOff? Read(string method, ParseResult parsed)
    {
        var type = parsed.GetValue(_cutOff);
        if (type is null && method == "CUTOFF") throw Refusal.Call("--method CUTOFF: expected --cutoff a, b or c, found nothing");
        if (type is null && (parsed.GetValue(_mean) ?? parsed.GetValue(_sd)) is not null)
            throw Refusal.Call("--functional-mean, --functional-sd: expected --cutoff b or c, found nothing");
        if (type != "b" && parsed.GetValue(_spread) is not null) throw Refusal.Call("--cutoff-b-sd: expected --cutoff b, found " + (type ?? "nothing"));
        return type switch
        {
            null => null,
            "a" => new CutOff.BeyondClinical(),
            "b" => new CutOff.WithinFunctional(Mean(type, parsed), Sd(type, parsed), parsed.GetValue(_spread) == "clinical" ? CutOffSpread.Clinical : CutOffSpread.Functional),
            _ => new CutOff.Between(Mean(type, parsed), Sd(type, parsed)),
        };
    }

    private double Mean(string type, ParseResult parsed) => parsed.GetValue(_mean) ?? throw Missing(type, _mean);

    private double Sd(string type, ParseResult parsed) => ChangeWords.Positive(_sd, parsed) ?? throw Missing(type, _sd);

    private static Refusal Missing(string type, Option option) => Refusal.Call($"--cutoff {type}: expected {option.Name}, found nothing");
}
