using System.CommandLine;
using Npgsql;
using Rapport.App.Storage;
using Rapport.Cli.Io;

namespace Rapport.Cli.Commands.Practices;

/// <summary>A command that works on the practice of this machine: which one, and how it is unlocked.</summary>
internal abstract class PracticeCommand : RapportCommand
{
    private readonly Option<string?> _data = new("--data") { Description = "The practice's folder (also RAPPORT_DATA).", HelpName = "DIR" };
    private readonly Option<bool> _demo = new("--demo") { Description = "The demonstration's folder." };

    protected PracticeCommand(string name, string description, Terminal terminal, Example example) : base(name, description, terminal, example)
    {
        Add(_data);
        Add(_demo);
    }

    protected sealed override void Run(ParseResult parsed)
    {
        using var signal = new CancellationTokenSource();
        ConsoleCancelEventHandler stopped = (_, pressed) =>
        {
            pressed.Cancel = true;
            signal.Cancel();
        };
        Console.CancelKeyPress += stopped;
        try
        {
            Work(parsed, PlaceOf(parsed), signal.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (signal.IsCancellationRequested)
        {
            throw Refusal.Call("stopped; nothing was changed");
        }
        catch (Exception wrong) when ((wrong as NpgsqlException ?? wrong.InnerException) is NpgsqlException said)
        {
            throw Refusal.Call($"the server of the databases: {(said is PostgresException told ? $"{told.SqlState} {told.MessageText}" : "no answer from there")}");
        }
        finally
        {
            Console.CancelKeyPress -= stopped;
        }
    }

    /// <summary>Does the work. Throws <see cref="Refusal"/> where it cannot be done.</summary>
    protected abstract Task Work(ParseResult parsed, DataPlace place, CancellationToken stop);

    protected void Say(string line)
    {
        using var output = Output.To(null, Terminal);
        output.Text(writer => writer.WriteLine(line));
        output.Keep();
    }

    protected bool IsDemo(ParseResult parsed) => parsed.GetValue(_demo);

    /// <summary>The same settings as the program in the browser reads.</summary>
    private DataPlace PlaceOf(ParseResult parsed)
    {
        var folder = parsed.GetValue(_data) ?? Setting("RAPPORT_DATA") ?? DataPlace.Default();
        var place = new DataPlace(Path.GetFullPath(IsDemo(parsed) && parsed.GetValue(_data) is null ? DataPlace.Demo(folder) : folder));
        return !IsDemo(parsed) && parsed.GetValue(_data) is null && Setting("ConnectionStrings__Records") is { } records && Setting("ConnectionStrings__Keys") is { } keys
            ? place with { Server = (Readable("ConnectionStrings__Records", records), Readable("ConnectionStrings__Keys", keys)) } : place;
    }

    /// <summary>The string itself is not said again: it holds a password.</summary>
    protected static string Readable(string name, string connection)
    {
        try
        {
            _ = new NpgsqlConnectionStringBuilder(connection);
            return connection;
        }
        catch (ArgumentException)
        {
            throw Refusal.Call($"{name}: expected a connection string such as \"Host=db;Database=records;Username=rapport;Password=...\", found something else");
        }
    }

    protected static string? Setting(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
