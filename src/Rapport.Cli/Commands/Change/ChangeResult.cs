using Rapport.Statistics.Change;

namespace Rapport.Cli.Commands.Change;

/// <summary>A method applied to the clients of a table. Nothing of a client is kept: rows are judged as they go by.</summary>
internal abstract class ChangeResult
{
    /// <summary>Clients in the table.</summary>
    public int Clients { get; protected set; }

    /// <summary>Clients who could be judged.</summary>
    public abstract int Used { get; }

    /// <summary>What a reader should know of who was used, such as the two times.</summary>
    public abstract string Basis { get; }

    public abstract IReadOnlyList<Figure> Figures { get; }

    /// <summary>Shares of the group as a whole; only for HA.</summary>
    public virtual GroupLevel? Group => null;

    public ChangeTally Tally { get; } = new();

    /// <summary>One verdict a client who could be judged, in ordinal order of id.</summary>
    public abstract IEnumerable<ChangeRow> Rows();

    /// <summary>Judges everybody once to count; called before the first row is written.</summary>
    protected void Count()
    {
        foreach (var row in Rows()) Tally.Add(row.Verdict.Category);
    }
}
