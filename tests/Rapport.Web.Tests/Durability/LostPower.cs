namespace Rapport.Web.Tests.Durability;

/// <summary>What the disk would hold had the power gone at one moment: what was synced is there, of the rest some is there, some is torn, some is lost.</summary>
/// <param name="before">The folder as it was when the recording began.</param>
/// <param name="orders">What was asked of the disk since.</param>
internal sealed class LostPower(string before, IReadOnlyList<DiskOrder> orders)
{
    private const int Sector = 512;

    /// <summary>The disk after so many orders, in a folder of its own. A disk that lies says "synced" and keeps nothing.</summary>
    public string After(int count, Random chance, bool isLyingDisk = false)
    {
        var folder = Directory.CreateTempSubdirectory("rapport-power-").FullName;
        Dictionary<string, MemoryStream> files = new(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(before, "*.db*").Where(file => !file.EndsWith("-shm", StringComparison.Ordinal))) Do(files, new DiskOrder.Wrote(0, Path.GetFileName(file), File.ReadAllBytes(file), 0));
        var safe = isLyingDisk ? [] : SafeUntil(count);
        for (var at = 0; at < count; at++)
        {
            var order = orders[at];
            if (at < safe.GetValueOrDefault(order.File)) Do(files, order);
            else if (!isLyingDisk) Perhaps(files, order, chance);
        }
        foreach (var (name, bytes) in files) File.WriteAllBytes(Path.Combine(folder, name), bytes.ToArray());
        return folder;
    }

    /// <summary>For each file, the order before which everything was said to lie on the disk.</summary>
    private Dictionary<string, int> SafeUntil(int count) => orders.Take(count).OfType<DiskOrder.Synced>()
        .GroupBy(synced => synced.File, StringComparer.Ordinal).ToDictionary(one => one.Key, one => one.Max(synced => synced.Since), StringComparer.Ordinal);

    private static void Perhaps(Dictionary<string, MemoryStream> files, DiskOrder order, Random chance)
    {
        switch (chance.Next(4))
        {
            case 0:
                Do(files, order);
                break;
            case 1 when order is DiskOrder.Wrote wrote:
                Do(files, wrote with { Bytes = wrote.Bytes[..(wrote.Bytes.Length > Sector ? Sector * chance.Next(wrote.Bytes.Length / Sector) : chance.Next(wrote.Bytes.Length))] });
                break;
            default: // lost
                break;
        }
    }

    private static void Do(Dictionary<string, MemoryStream> files, DiskOrder order)
    {
        if (!files.TryGetValue(order.File, out var now)) files[order.File] = now = new();
        switch (order)
        {
            case DiskOrder.Wrote wrote:
                now.Position = wrote.Offset;
                now.Write(wrote.Bytes);
                break;
            case DiskOrder.Cut cut:
                now.SetLength(cut.Length);
                break;
            case DiskOrder.Removed:
                files.Remove(order.File);
                break;
            default: // a sync moves nothing
                break;
        }
    }
}
