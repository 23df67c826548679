using System.Text.RegularExpressions;
using Rapport.Testing;

namespace Rapport.Architecture.Tests;

/// <summary>What can reach another machine or start another program, and where; docs/security/upkeep.md holds the same list.</summary>
public sealed partial class OutsideTests
{
    private static readonly Dictionary<string, string> Named = new(StringComparer.Ordinal)
    {
        ["SmtpClient"] = "Mail.cs", ["UseNpgsql"] = "StorePlace.cs", ["AddOtlpExporter"] = "OperationServices.cs",
    };

    [Fact]
    public void Only_named_places_reach_another_machine_or_start_a_program()
    {
        var found = (from file in Directory.EnumerateFiles(Checkout.At("src"), "*.cs", SearchOption.AllDirectories)
                     where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                     from Match way in Way().Matches(File.ReadAllText(file))
                     select (way.Value, File: Path.GetFileName(file))).Distinct().ToList();
        Assert.All(found, one => Assert.Equal(Named.GetValueOrDefault(one.Value, "nowhere"), one.File));
        Assert.Equal(Named.Count, found.Count);
    }

    /// <summary>Copies, versions and proofs of a store as a whole; what answers a person works for one practice.</summary>
    [Fact]
    public void Only_named_places_open_the_records_of_every_practice()
    {
        string[] named = ["ExportSessions.cs", "MovePractice.cs", "PutInPlace.cs", "RestoreBackup.cs", "Stores.cs", "TakeBackup.cs", "UpgradeStores.cs", "VerifyLedger.cs"];
        var found = from file in Directory.EnumerateFiles(Checkout.At("src"), "*.*", SearchOption.AllDirectories)
                    where Path.GetExtension(file) is ".cs" or ".razor" && File.ReadAllText(file) is var text
                        && (text.Contains("OpenWhole", StringComparison.Ordinal) || text.Contains("WallSetting.Whole", StringComparison.Ordinal))
                    select Path.GetFileName(file);
        string[] wall = ["PracticeWall.cs", "WholeStoreCheck.cs"]; // name the word, open nothing
        Assert.Equal(named, found.Except(wall, StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_page_module_or_style_sheet_names_another_host()
    {
        string[] kinds = [".razor", ".js", ".css"];
        var loud = from file in Directory.EnumerateFiles(Checkout.At("src", "Rapport.Web"), "*.*", SearchOption.AllDirectories)
                   where kinds.Contains(Path.GetExtension(file), StringComparer.Ordinal) && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                   from Match address in Address().Matches(File.ReadAllText(file))
                   select $"{Path.GetFileName(file)}: {address.Value}";
        Assert.Empty(loud);
    }

    [GeneratedRegex(@"\b(HttpClient|TcpClient|UdpClient|ClientWebSocket|WebRequest|WebClient|SmtpClient|ProcessStartInfo|UseNpgsql|AddOtlpExporter|DllImport|LibraryImport)\b|Process\.Start\b|System\.Net\.Sockets|\bDns\.", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Way();

    [GeneratedRegex(@"(https?:)?//[a-z0-9-]+\.[a-z]{2,}[^\s""']*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address();
}
