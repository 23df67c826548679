using System.CommandLine;
using System.Globalization;
using Rapport.App.Moving;
using Rapport.App.Storage;
using Rapport.Cli.Io;

namespace Rapport.Cli.Commands.Practices;

/// <summary>rapport move: from the files of this machine to a PostgreSQL server.</summary>
internal sealed class MoveCommand : PracticeCommand
{
    private readonly Option<string> _records = new("--to-records") { Description = "Connection string of an empty PostgreSQL database for the records.", HelpName = "CONN", Required = true };
    private readonly Option<string> _keys = new("--to-keys") { Description = "Connection string of another empty database for the wrapped keys.", HelpName = "CONN", Required = true };

    public MoveCommand(Terminal terminal)
        : base("move", "Copies the practice to PostgreSQL and compares every table. The files here stay as they are.", terminal, new Example("rapport move --to-records \"Host=db;Database=records\" --to-keys \"Host=db;Database=keys\"", "every count and hash the same") { NeedsPractice = true })
    {
        Add(_records);
        Add(_keys);
    }

    protected override async Task Work(ParseResult parsed, DataPlace place, CancellationToken stop)
    {
        var target = place with { Server = (Readable("--to-records", parsed.GetRequiredValue(_records)), Readable("--to-keys", parsed.GetRequiredValue(_keys))) };
        Say(await new MovePractice(place with { Server = null }, target).Run(stop) switch
        {
            Moved.Done done => Table(done.Tables) + string.Create(CultureInfo.InvariantCulture,
                $"move: {done.Tables.Count} tables, {done.Tables.Sum(table => table.Here.Rows)} rows, every count and hash the same. Start with ConnectionStrings__Records and ConnectionStrings__Keys set; keep the old folder until you have looked."),
            Moved.Differs differs => throw Refusal.NoAnswer("these tables differ after the copy, empty the target and move again: " + string.Join(", ", differs.Tables.Where(table => !table.IsSame).Select(table => table.Name))),
            Moved.NoPractice => throw Refusal.File(place.Folder, "a practice", "none there"),
            Moved.InUse => throw Refusal.Call($"a program serves from {place.Folder}; stop it first"),
            Moved.UpgradeFirst => throw Refusal.Call("the stores are of an older version: run rapport upgrade first"),
            Moved.NotEmpty => throw Refusal.Call("expected two empty databases, found rows in them; nothing was changed"),
            Moved.ServerSays said => throw Refusal.Call($"the server: {said.What}; the practice here was not changed"),
            var other => throw new InvalidOperationException(other.GetType().Name),
        });
    }

    private static string Table(IEnumerable<Moved.Table> tables) => string.Concat(tables.Where(table => table.Here.Rows > 0)
        .Select(table => string.Create(CultureInfo.InvariantCulture, $"{table.Name,-22} {table.Here.Rows,8} rows  {table.There.Hash[..16]}\n")));
}
