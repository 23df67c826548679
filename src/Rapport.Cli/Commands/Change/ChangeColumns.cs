namespace Rapport.Cli.Commands.Change;

/// <summary>The columns of a long table, and the two times to compare.</summary>
/// <param name="Id">The client.</param>
/// <param name="Time">When, a number.</param>
/// <param name="Measure">The score.</param>
internal sealed record ChangeColumns(string Id, string Time, string Measure)
{
    /// <summary>The time before; null: the first in the file.</summary>
    public double? Pre { get; init; }

    /// <summary>The time after; null: the last in the file.</summary>
    public double? Post { get; init; }
}
