using System.CommandLine;
using System.Globalization;
using Rapport.Alliance.Simulation;
using Rapport.Cli.Io;

namespace Rapport.Cli.Commands.Simulate;

/// <summary>rapport simulate: clients with known ruptures, the same bytes for the same seed.</summary>
internal sealed class SimulateCommand : RapportCommand
{
    private const string All = "all";
    private const int MostClients = 10_000_000;
    private readonly Option<string> _world = CallOptions.OneOf("--world", "Which world (docs/methods/detectors.md); all adds a column world.", [.. WorldNames.All.Select(world => world.Name), All]);
    private readonly Option<int> _clients = new("--clients") { Description = "How many clients in each world.", HelpName = "N", Required = true };
    private readonly Option<int> _sessions = new("--sessions") { Description = "Sessions of each client, 6 to 1000.", HelpName = "N", DefaultValueFactory = _ => 16 };
    private readonly Option<long> _seed = new("--seed") { Description = "A seed gives the same clients everywhere.", HelpName = "N", DefaultValueFactory = _ => 1 };
    private readonly Option<string?> _out = new("--out") { Description = "Write there instead of standard output, whole or not at all.", HelpName = "FILE" };

    public SimulateCommand(Terminal terminal)
        : base("simulate", "Makes clients with known ruptures on a scale from 1 to 5, one row a session.", terminal,
            new Example("rapport simulate --world base --clients 2 --seed 1", "therapist_id,client_id,session,value,onset,end", "T0000001,C0000001,3,4.916666666666667,,"))
    {
        foreach (var option in new Option[] { _world, _clients, _sessions, _seed, _out }) Add(option);
    }

    protected override void Run(ParseResult parsed)
    {
        var (clients, sessions, seed) = (parsed.GetValue(_clients), parsed.GetValue(_sessions), parsed.GetValue(_seed));
        if (clients is < 1 or > MostClients) throw Wrong("--clients", $"a number from 1 to {MostClients}", clients);
        if (sessions is < 6 or > 1000) throw Wrong("--sessions", "a number from 6 to 1000", sessions);
        var name = parsed.GetRequiredValue(_world);
        using var output = Output.To(parsed.GetValue(_out), Terminal);
        output.Text(writer =>
        {
            writer.WriteLine("therapist_id,client_id,session,value,onset,end" + (name == All ? ",world" : ""));
            foreach (var world in name == All ? WorldNames.All : [WorldNames.Find(name)!.Value]) Write(writer, new Simulator(world, sessions, seed).Clients(0, clients), name == All ? world.Name : null);
        });
        output.Keep();
    }

    private static void Write(TextWriter writer, IEnumerable<SimulatedClient> clients, string? world)
    {
        foreach (var client in clients)
        {
            var before = world is null ? "" : world + "-";
            for (var session = 1; session <= client.Values.Count; session++)
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{before}T{client.Therapist + 1:D7},{before}C{client.Index + 1:D7},{session},{client.Values[session - 1]:R},{client.Onset},{client.End}{(world is null ? "" : "," + world)}"));
        }
    }

    private static Refusal Wrong(string option, string expected, int found) =>
        Refusal.Call(string.Create(CultureInfo.InvariantCulture, $"{option}: expected {expected}, found {found}"));
}
