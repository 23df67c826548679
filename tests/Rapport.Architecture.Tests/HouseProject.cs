using System.Xml.Linq;
using Rapport.Testing;

namespace Rapport.Architecture.Tests;

/// <summary>One project below src, as its project file tells it.</summary>
internal sealed record HouseProject(string Name, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages, IReadOnlyList<string> Frameworks)
{
    public static IEnumerable<HouseProject> All() =>
        Directory.EnumerateFiles(Checkout.At("src"), "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Read);

    private static HouseProject Read(string path)
    {
        var file = XDocument.Load(path);
        return new(Path.GetFileNameWithoutExtension(path),
            [.. Of(file, "ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Replace('\\', '/')))],
            [.. Of(file, "PackageReference")],
            [.. Of(file, "FrameworkReference")]);
    }

    private static IEnumerable<string> Of(XDocument file, string element) =>
        file.Descendants(element).Select(item => item.Attribute("Include")!.Value).Order(StringComparer.Ordinal);
}
