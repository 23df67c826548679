using System.Globalization;

namespace Rapport.Cli.Io;

/// <summary>Where in a file something stands; lines and columns count from 1, column 0 means the row as a whole.</summary>
internal readonly record struct Place(string File, long Line, int Column = 0, string Name = "")
{
    public override string ToString() => Column == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{File}, line {Line}")
        : string.Create(CultureInfo.InvariantCulture, $"{File}, line {Line}, column {Column} ({Name})");
}
