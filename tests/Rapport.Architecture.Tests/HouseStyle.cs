namespace Rapport.Architecture.Tests;

/// <summary>The table "project, holds, may use (and what those use)", closed over what those use.</summary>
internal static class HouseStyle
{
    public static Dictionary<string, HashSet<string>> Read(string path)
    {
        var rows = File.ReadLines(path).Where(line => line.StartsWith("| `Rapport.", StringComparison.Ordinal))
            .Select(line => line.Split('|').Select(cell => cell.Trim()).ToArray()).ToList();
        var order = rows.Select(row => row[1].Trim('`')).ToList();
        var direct = rows.ToDictionary(row => row[1].Trim('`'), row => Named(row[3], order, row[1].Trim('`')), StringComparer.Ordinal);
        return order.ToDictionary(name => name, name => Closure(name, direct), StringComparer.Ordinal);
    }

    private static HashSet<string> Named(string cell, List<string> order, string self)
    {
        var before = order.TakeWhile(name => name != self).ToList();
        if (cell.StartsWith("the first five", StringComparison.Ordinal)) return [.. order.Take(5)];
        if (cell.StartsWith("all above but Fhir", StringComparison.Ordinal)) return [.. before.Where(name => name != "Rapport.Fhir")];
        var named = order.Where(name => cell.Contains(name["Rapport.".Length..], StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        if (cell.Contains("every pure project", StringComparison.Ordinal)) named.UnionWith(order.Take(7));
        return named;
    }

    private static HashSet<string> Closure(string name, Dictionary<string, HashSet<string>> direct)
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(direct[name]);
        while (open.TryPop(out var next))
            if (all.Add(next))
                foreach (var further in direct[next]) open.Push(further);
        return all;
    }
}
