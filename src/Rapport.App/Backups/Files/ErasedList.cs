using System.Text.Json;
using Rapport.App.Keys;

namespace Rapport.App.Backups;

/// <summary>The list of erased clients outside both stores: ids and times, in a file that only grows.</summary>
internal static class ErasedList
{
    public static async Task<IReadOnlyList<Erasure>> Read(string path, CancellationToken stop)
    {
        if (!File.Exists(path)) return [];
        await using var file = File.OpenRead(path);
        return await JsonSerializer.DeserializeAsync<List<Erasure>>(file, cancellationToken: stop) ?? [];
    }

    public static async Task Add(string path, IEnumerable<Erasure> erased, CancellationToken stop)
    {
        var all = Together(await Read(path, stop), erased);
        var unfinished = $"{path}.{Environment.ProcessId}.unfinished";
        await File.WriteAllTextAsync(unfinished, JsonSerializer.Serialize(all), stop);
        File.Move(unfinished, path, overwrite: true);
    }

    public static List<Erasure> Together(params IEnumerable<Erasure>[] lists) =>
        [.. lists.SelectMany(list => list).OrderBy(erasure => erasure.At).ThenBy(erasure => erasure.Client).DistinctBy(erasure => erasure.Client)];
}
