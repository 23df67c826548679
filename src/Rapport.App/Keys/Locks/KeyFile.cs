using System.Security.Cryptography;

namespace Rapport.App.Keys;

/// <summary>A master secret in a file: 64 hexadecimal digits. Meant for a volume other than the data's; on the same only by a named setting.</summary>
public abstract record KeyFile
{
    private KeyFile() { }

    /// <summary>The setting that allows <see cref="BesideData"/>; Today then carries a warning.</summary>
    public const string BesideDataSetting = "Keys:AllowFileBesideData";

    public sealed record Found(MasterSecret Secret, bool LiesBesideData) : KeyFile;

    /// <summary>Who takes the data's volume takes this file too, and nothing allowed that.</summary>
    public sealed record BesideData : KeyFile;
    public sealed record Missing : KeyFile;

    /// <summary>Not 64 hexadecimal digits.</summary>
    public sealed record Unreadable : KeyFile;

    public static KeyFile Read(string path, string dataFolder, bool allowBesideData)
    {
        if (!File.Exists(path)) return new Missing();
        var beside = SameVolume(path, dataFolder);
        if (beside && !allowBesideData) return new BesideData();
        var text = File.ReadAllText(path).Trim();
        return text.Length == Sealing.KeyLength * 2 && text.All(char.IsAsciiHexDigit)
            ? new Found(new MasterSecret.Bytes(Convert.FromHexString(text)), beside)
            : new Unreadable();
    }

    /// <summary>A new random secret, readable by this user alone. Never writes over a file.</summary>
    public static void Write(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new StreamWriter(path, options);
        file.WriteLine(Convert.ToHexString(RandomNumberGenerator.GetBytes(Sealing.KeyLength)));
    }

    private static bool SameVolume(string one, string other) => string.Equals(Volume(one), Volume(other), StringComparison.Ordinal);

    private static string Volume(string path)
    {
        var real = Real(Path.GetFullPath(path));
        return DriveInfo.GetDrives().Select(drive => drive.Name).Append(Path.GetPathRoot(real)!)
            .Where(root => (real + Path.DirectorySeparatorChar).StartsWith(root.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .MaxBy(root => root.Length)!;
    }

    /// <summary>The path with every link on the way followed.</summary>
    private static string Real(string path)
    {
        if (Path.GetDirectoryName(path) is not { } parent) return path;
        var here = Path.Combine(Real(parent), Path.GetFileName(path));
        FileSystemInfo entry = Directory.Exists(here) ? new DirectoryInfo(here) : new FileInfo(here);
        return entry.Exists && entry.ResolveLinkTarget(returnFinalTarget: true) is { } target ? Real(target.FullName) : here;
    }
}
