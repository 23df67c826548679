using System.Reflection;
using Rapport.Alliance;
using Rapport.Care;

namespace Rapport.App.Practices;

/// <summary>Which of the shipped texts nobody has reviewed yet, as the files say themselves.</summary>
public static class UnreviewedTexts
{
    public static IReadOnlyList<ReviewMissing> All { get; } =
    [
        .. new[] { typeof(Practice).Assembly, typeof(Signal).Assembly }
            .SelectMany(home => home.GetManifestResourceNames().Where(name => name.EndsWith(".json", StringComparison.Ordinal)).Select(name => Read(home, name)))
            .Where(file => file.Missing.Count > 0).OrderBy(file => file.File, StringComparer.Ordinal),
    ];

    private static ReviewMissing Read(Assembly home, string name)
    {
        var header = ContentFile.Read<Header>(home, name);
        return new(name[..^".json".Length], header.About, header.Review ?? new Dictionary<string, string>(StringComparer.Ordinal));
    }

    private sealed record Header(string About, Dictionary<string, string>? Review);
}
