using System.Text.RegularExpressions;
using Rapport.Testing;

namespace Rapport.Architecture.Tests;

/// <summary>What a page names between backticks: a path, a type of the program, a test.</summary>
internal sealed partial class NamedThings
{
    private readonly HashSet<string> _types = Directory.EnumerateFiles(Checkout.At("src"), "*.*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".cs" or ".razor")
        .Select(file => Path.GetFileName(file).Split('.')[0]).ToHashSet(StringComparer.Ordinal);

    private readonly ILookup<string, string> _tests = Directory.EnumerateFiles(Checkout.At("tests"), "*.cs", SearchOption.AllDirectories)
        .ToLookup(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText, StringComparer.Ordinal);

    /// <summary>Everything that a text names, in order.</summary>
    public static IEnumerable<string> In(string text) => Quoted().Matches(text).Select(match => match.Groups["name"].Value);

    public bool IsThere(string name)
    {
        // an address of the program, a setting, a command
        if (name.StartsWith('/') || name.Contains(':', StringComparison.Ordinal) || name.Contains(' ', StringComparison.Ordinal)) return true;
        if (name.Contains('/', StringComparison.Ordinal) || name.EndsWith(".props", StringComparison.Ordinal)) return File.Exists(Checkout.At(name)) || Directory.Exists(Checkout.At(name));
        return IsTest(name) || _types.Contains(name);
    }

    public bool IsTest(string name) => name.Split('.') is [var type, var method] && _tests[type].Any(text => text.Contains($" {method}(", StringComparison.Ordinal));

    [GeneratedRegex("`(?<name>[^`]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();
}
