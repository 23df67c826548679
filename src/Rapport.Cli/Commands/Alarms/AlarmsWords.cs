using System.CommandLine;
using Rapport.Alliance.Simulation;
using Rapport.Cli.Io;

namespace Rapport.Cli.Commands.Alarms;

/// <summary>The options of rapport alarms.</summary>
internal sealed class AlarmsWords
{
    public Option<string> Truth { get; } = CallOptions.Column("--truth", "The session in which the client's rupture began; empty for none.");

    public Option<string?> End { get; } = CallOptions.OptionalColumn("--end", "The last session of the rupture (end, where there is such a column).");

    public Option<string> Id { get; } = Usual("--id", "The client.", "client_id");

    public Option<string> Session { get; } = Usual("--session", "The session's number.", "session");

    public Option<string> Measure { get; } = Usual("--measure", "The rating.", "value");

    public Option<string> Direction { get; } = new("--direction") { Description = "Which way is better (higher).", HelpName = "lower|higher", DefaultValueFactory = _ => "higher" };

    public Option<string?> Prior { get; } = new("--prior")
    {
        Description = "Where the rules start; without it the first half of the clients, in order of id, gives it and the second half is judged.",
        HelpName = "mean,var,noise",
    };

    public Option<string?> World { get; } = new("--world") { Description = "Which simulated world: named in the answer, picks its rows, and slow is found within 5 sessions.", HelpName = "NAME" };

    public Option<long> Seed { get; } = new("--seed") { Description = "Named in the answer, and the seed of the intervals.", HelpName = "N", DefaultValueFactory = _ => 1 };

    public Option<int?> Window { get; } = new("--window") { Description = "Within how many sessions from its onset a rupture counts as found (2; slow 5).", HelpName = "N" };

    public Option<int> Resamples { get; } = new("--resamples") { Description = "How often clients are drawn anew for the intervals.", HelpName = "N", DefaultValueFactory = _ => 400 };

    public AlarmsWords()
    {
        Direction.AcceptOnlyFromAmong("lower", "higher");
        World.AcceptOnlyFromAmong([.. WorldNames.All.Select(world => world.Name)]);
    }

    public IEnumerable<Option> All => [Truth, End, Id, Session, Measure, Direction, Prior, World, Seed, Window, Resamples];

    /// <summary>Sessions within which a rupture counts as found.</summary>
    public int FindingWindow(ParseResult parsed)
    {
        var window = parsed.GetValue(Window) ?? (parsed.GetValue(World) is { } name ? WorldNames.Find(name)!.Value.FindingWindow : 2);
        return window is >= 1 and <= 1000 ? window : throw Refusal.Call($"--window: expected a number from 1 to 1000, found {window}");
    }

    /// <summary>How often clients are drawn anew.</summary>
    public int Draws(ParseResult parsed) => parsed.GetValue(Resamples) is var draws and >= 1 and <= 100_000 ? draws
        : throw Refusal.Call($"--resamples: expected a number from 1 to 100000, found {parsed.GetValue(Resamples)}");

    private static Option<string> Usual(string name, string description, string usual) => new(name) { Description = description, HelpName = "COLUMN", DefaultValueFactory = _ => usual };
}
