using System.Text;

namespace Rapport.App.Tests.Storage;

/// <summary>Reads what lies on the disk, as somebody would who carried it away.</summary>
internal static class Thief
{
    public static List<(string Path, byte[] Bytes)> Files(Ground ground) =>
        [.. Directory.EnumerateFiles(ground.Folder, "*", SearchOption.AllDirectories)
            .Where(path => !Path.GetFileName(path).StartsWith(".s.PGSQL", StringComparison.Ordinal))
            .Concat(Directory.EnumerateFiles(Path.GetTempPath(), "etilqs_*")).Select(path => (path, Read(path)))];

    /// <summary>The server removes files of its own while it runs; one that is gone holds nothing.</summary>
    private static byte[] Read(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var all = new MemoryStream();
            file.CopyTo(all);
            return all.ToArray();
        }
        catch (FileNotFoundException)
        {
            return [];
        }
    }

    public static bool Holds(byte[] bytes, string word) =>
        bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(word)) >= 0;
}
