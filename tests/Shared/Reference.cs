using System.Globalization;
using System.Text.Json;

namespace Rapport.Testing;

/// <summary>A folder of inputs and expected outputs from programs that nobody here wrote; its README states the tolerances.</summary>
internal sealed class Reference(string folder)
{
    /// <summary>The repository's own folder and, where RAPPORT_REFERENCE names one, another of the same form.</summary>
    public static TheoryData<string> Folders()
    {
        var folders = new TheoryData<string> { Checkout.At("tests", "reference") };
        if (Environment.GetEnvironmentVariable("RAPPORT_REFERENCE") is { Length: > 0 } other) folders.Add(Path.GetFullPath(other));
        return folders;
    }

    public string Folder { get; } = folder;

    public string PathOf(string file) => Path.Combine(Folder, file);

    public bool Has(string file) => File.Exists(PathOf(file));

    public JsonElement Json(string file) => JsonDocument.Parse(File.ReadAllText(PathOf(file))).RootElement;

    /// <summary>The named columns of a table, one array a row; an empty cell is missing.</summary>
    public IEnumerable<string[]> Rows(string file, params string[] columns)
    {
        var lines = File.ReadLines(PathOf(file)).Select(line => line.Split(',')).ToList();
        var at = columns.Select(column => Array.IndexOf(lines[0], column)).ToArray();
        return lines.Skip(1).Select(cells => at.Select(i => cells[i]).ToArray());
    }

    public string[] Header(string file) => File.ReadLines(PathOf(file)).First().Split(',');

    /// <summary>A cell as a number; NaN where it is empty.</summary>
    public static double Number(string cell) => cell.Length == 0 ? double.NaN : double.Parse(cell, CultureInfo.InvariantCulture);

    /// <summary>A JSON number; NaN where it is null.</summary>
    public static double Number(JsonElement value) => value.ValueKind == JsonValueKind.Null ? double.NaN : value.GetDouble();
}
