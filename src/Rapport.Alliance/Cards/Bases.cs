using Rapport.Care;

namespace Rapport.Alliance;

/// <summary>What the texts rest on, embedded from content/bases.json.</summary>
public static class Bases
{
    private static readonly Dictionary<string, Basis> Known =
        ContentFile.Read<Contents>(typeof(Bases).Assembly, "bases.json").Items.ToDictionary(basis => basis.Id, StringComparer.Ordinal);

    /// <summary>All of them, in the order of the file.</summary>
    public static IReadOnlyCollection<Basis> All => Known.Values;

    /// <summary>One of them.</summary>
    /// <param name="id">The name under which a text points to it.</param>
    /// <exception cref="ArgumentException">No such name.</exception>
    public static Basis Get(string id) => Known.GetValueOrDefault(id) ?? throw new ArgumentException($"no basis is called {id}", nameof(id));

    private sealed record Contents(Basis[] Items);
}
