using System.CommandLine;
using Rapport.Cli.Io;

namespace Rapport.Cli.Commands.Signals;

/// <summary>The options that say which rating it is and where the filter starts.</summary>
internal sealed class StartWords
{
    public Option<string?> Instrument { get; } = new("--instrument") { Description = "Where the filter starts, direction and range: a shipped instrument.", HelpName = "ID" };

    public Option<string?> Pack { get; } = new("--pack") { Description = "A practice's pack for that instrument: its confirmation of the key.", HelpName = "FILE" };

    public Option<string?> Prior { get; } = new("--prior") { Description = "Where the filter starts: mean and variance of first scores, variance of the noise.", HelpName = "mean,var,noise" };

    public Option<string?> Direction { get; } = new("--direction") { Description = "Which way is better (higher).", HelpName = "lower|higher" };

    public StartWords()
    {
        Direction.AcceptOnlyFromAmong("lower", "higher");
        Instrument.CompletionSources.Add(_ => Instruments.InstrumentCatalog.Ids.Select(id => new System.CommandLine.Completions.CompletionItem(id)));
    }

    public IEnumerable<Option> All => [Instrument, Pack, Prior, Direction];

    /// <summary>Refuses what does not fit together.</summary>
    public void Check(ParseResult parsed)
    {
        if (parsed.GetValue(Instrument) is not null && parsed.GetValue(Prior) is not null) throw Refusal.Call("expected --instrument or --prior, found both");
        if (parsed.GetValue(Pack) is not null && parsed.GetValue(Instrument) is null) throw Refusal.Call("--pack: expected --instrument as well, found none");
    }
}
