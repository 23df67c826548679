using System.Collections.Concurrent;
using System.Reflection;
using System.Text;

namespace Rapport.Instruments;

/// <summary>The instruments that ship with the product. Each is read when it is first asked for, so that one instrument costs one file.</summary>
public static class InstrumentCatalog
{
    private const string Ending = ".json";

    /// <summary>Read once: a definition never changes while the program runs.</summary>
    private static readonly ConcurrentDictionary<string, Instrument> Known = new(StringComparer.Ordinal);

    /// <summary>The ids of all shipped instruments, in ordinal order.</summary>
    public static IReadOnlyList<string> Ids { get; } =
        [.. typeof(InstrumentCatalog).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(Ending, StringComparison.Ordinal)).Select(name => name[..^Ending.Length]).Order(StringComparer.Ordinal)];

    /// <summary>One instrument.</summary>
    /// <param name="id">Its id, as in <see cref="Ids"/>.</param>
    /// <returns>The instrument, or null when none of that name ships.</returns>
    /// <exception cref="InvalidOperationException">A shipped definition is broken; the tests read every one.</exception>
    public static Instrument? Find(string id) => Known.TryGetValue(id, out var known) ? known : Text(id) is not { } json ? null : InstrumentReader.Read(json) switch
    {
        InstrumentReading.Understood understood => Known.GetOrAdd(id, understood.Instrument),
        InstrumentReading.Refused refused => throw new InvalidOperationException($"instruments/{id}.json: {refused.Problems[0]}"),
        _ => throw new InvalidOperationException("an unknown reading"),
    };

    /// <summary>All instruments, in ordinal order of id, each read when the sequence comes to it.</summary>
    /// <returns>The instruments.</returns>
    public static IEnumerable<Instrument> All() => Ids.Select(id => Find(id)!);

    /// <summary>The definition of one instrument as it is written.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The JSON text, or null when none of that name ships.</returns>
    public static string? Text(string id)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(id + Ending);
        if (stream is null) return null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }
}
