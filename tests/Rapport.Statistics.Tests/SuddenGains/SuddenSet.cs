using System.Text.Json;

namespace Rapport.Statistics.Tests.SuddenGains;

/// <summary>One set of clients of the reference with what is expected of them.</summary>
internal sealed record SuddenSet(string Name, JsonElement Expected, List<(string Id, double[] Scores)> Courses)
{
    public string IdVariable => Expected.GetProperty("id_var").GetString()!;

    public IEnumerable<JsonElement> Each(string part) => Expected.GetProperty(part).EnumerateArray();
}
