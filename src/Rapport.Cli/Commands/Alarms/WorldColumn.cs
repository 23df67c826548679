using Rapport.Cli.Io;

namespace Rapport.Cli.Commands.Alarms;

/// <summary>A column world, where the table has one: only the rows of one world are taken.</summary>
internal sealed class WorldColumn(CsvSource source, string? wanted)
{
    private readonly int _at = Array.IndexOf(source.Columns, "world");
    private string? _first;

    public bool Takes(CsvSource row)
    {
        if (_at < 0) return true;
        var world = row.Raw(_at);
        if (wanted is not null) return world == wanted;
        _first ??= world;
        return world == _first ? true : throw Refusal.Call($"expected --world, because {row.Name} holds {Quote.Found(_first)} and {Quote.Found(world)}; found none");
    }
}
