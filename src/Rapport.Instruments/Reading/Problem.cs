using System.Globalization;

namespace Rapport.Instruments;

/// <summary>One thing that is wrong with a file, and where.</summary>
/// <param name="Path">The place as a JSON path: <c>$.items[3].minimum</c>.</param>
/// <param name="Expected">What belongs there.</param>
/// <param name="Found">What stands there.</param>
public sealed record Problem(string Path, string Expected, string Found)
{
    /// <summary>The line in the file, from 1.</summary>
    public int Line { get; internal init; }

    /// <summary>The character in the line, from 1.</summary>
    public int Column { get; internal init; }

    /// <summary>The problem as one line.</summary>
    /// <returns>Line, column, path, what was expected and what was found.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"line {Line}, column {Column}: {Path}: expected {Expected}, found {Found}");
}
