using System.Text.Json;
using Rapport.Statistics.Reliability;
using Rapport.Testing;

namespace Rapport.Statistics.Tests.Reliability;

/// <summary>The scales of a reference folder and what the reference programs found in them.</summary>
internal sealed class Scales(Reference reference)
{
    private readonly JsonElement _found = reference.Json("psychometrics.json");

    public IEnumerable<(string Name, ScoreTable Table, JsonElement Found)> All =>
        _found.GetProperty("scales").EnumerateObject().Select(scale => (scale.Name, Table($"items_{scale.Name}.csv"), scale.Value));

    /// <summary>As <see cref="All"/>, with item 2 of core10 turned round on its scale of 0 to 4, as the factor results want it.</summary>
    public IEnumerable<(string Name, ScoreTable Table, JsonElement Found)> Keyed => All.Select(scale =>
        scale.Name == "core10" ? (scale.Name, scale.Table.Reversed(["i2"], 0, 4), scale.Found) : scale);

    public JsonElement Found(string part) => _found.GetProperty(part);

    public ScoreTable Table(string file)
    {
        var columns = reference.Header(file);
        return new(columns, reference.Rows(file, columns).Select(row => row.Select(Reference.Number).ToArray()));
    }
}
