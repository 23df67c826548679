using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Rapport.Web.Tests.Durability;

/// <summary>One thing that the program asked of the disk, in the order in which it was asked.</summary>
internal abstract record DiskOrder(double At, string File)
{
    /// <summary>Only these are recorded, and only for the stores.</summary>
    public const string Calls = "write,pwrite64,pwritev,fsync,fdatasync,ftruncate,unlink";

    private static readonly Regex Line = new(@"^(?<thread>\d+) +(?<at>[\d.]+) (?:<\.\.\. (?<resumed>\w+) resumed>|(?<call>\w+)\((?:\d+<(?<file>[^>]*)>|""(?<gone>[^""]*)""))(?:, ""(?<bytes>[^""]*)"", (?<size>\d+))?(?:, (?<offset>\d+))?", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));

    internal sealed record Wrote(double At, string File, byte[] Bytes, long Offset) : DiskOrder(At, File);

    internal sealed record Cut(double At, string File, long Length) : DiskOrder(At, File);

    internal sealed record Removed(double At, string File) : DiskOrder(At, File);

    /// <summary>The system said that everything asked for before <paramref name="Since"/> lies on the disk.</summary>
    /// <param name="At">When it said so.</param>
    /// <param name="File">The file.</param>
    /// <param name="Since">How many orders had been given when it was asked.</param>
    internal sealed record Synced(double At, string File, int Since) : DiskOrder(At, File);

    /// <summary>Reads what strace wrote with -f -y -xx -ttt.</summary>
    public static IReadOnlyList<DiskOrder> Read(string trace)
    {
        List<DiskOrder> orders = [];
        Dictionary<string, (string File, int Since)> waiting = new(StringComparer.Ordinal);
        foreach (var text in System.IO.File.ReadLines(trace))
        {
            var line = Line.Match(text);
            if (!line.Success || text.Contains(") = -1", StringComparison.Ordinal)) continue;
            var (thread, at) = (line.Groups["thread"].Value, double.Parse(line.Groups["at"].Value, CultureInfo.InvariantCulture));
            if (line.Groups["resumed"].Value is "fsync" or "fdatasync") orders.Add(new Synced(at, waiting[thread].File, waiting[thread].Since));
            else if (line.Groups["resumed"].Success) continue;
            else if (line.Groups["call"].Value is "fsync" or "fdatasync" && text.EndsWith("<unfinished ...>", StringComparison.Ordinal)) waiting[thread] = (Name(line.Groups["file"]), orders.Count);
            else orders.Add(One(line, at, orders.Count));
        }
        return orders;
    }

    private static DiskOrder One(Match line, double at, int soFar) => line.Groups["call"].Value switch
    {
        "pwrite64" when line.Groups["bytes"].Length / 4 == int.Parse(line.Groups["size"].Value, CultureInfo.InvariantCulture) =>
            new Wrote(at, Name(line.Groups["file"]), Unescaped(line.Groups["bytes"].ValueSpan), Number(line)),
        "ftruncate" => new Cut(at, Name(line.Groups["file"]), Number(line)),
        "fsync" or "fdatasync" => new Synced(at, Name(line.Groups["file"]), soFar),
        "unlink" => new Removed(at, Name(line.Groups["gone"])),
        var other => throw new InvalidOperationException($"the stores were written with {other}, which this test does not know: {line.Value[..Math.Min(line.Length, 200)]}"),
    };

    private static long Number(Match line) => long.Parse(line.Groups["offset"].Value, CultureInfo.InvariantCulture);

    private static string Name(Group hexadecimal) => Path.GetFileName(Encoding.UTF8.GetString(Unescaped(hexadecimal.ValueSpan)));

    private static byte[] Unescaped(ReadOnlySpan<char> escaped)
    {
        var bytes = new byte[escaped.Length / 4];
        for (var at = 0; at < bytes.Length; at++) bytes[at] = byte.Parse(escaped.Slice((at * 4) + 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return bytes;
    }
}
