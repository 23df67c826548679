using Rapport.App.Keys;
using Rapport.App.Storage.Copying;

namespace Rapport.App.Backups;

/// <summary>What stands at the head of a backup file, readable without a key.</summary>
/// <param name="Format">Of the file, not of the store.</param>
/// <param name="Part">"records" or "keys".</param>
/// <param name="MadeAt">When the copy was taken.</param>
public sealed record BackupHeader(int Format, string Part, DateTimeOffset MadeAt)
{
    public const int Present = 1;
    public const string Records = "records", Keys = "keys";

    /// <summary>The migration that the copied store stood at.</summary>
    public required string Migration { get; init; }

    public required IReadOnlyDictionary<string, TableSum> Tables { get; init; }

    /// <summary>The list of erased clients as it was known then.</summary>
    public required IReadOnlyList<Erasure> Erased { get; init; }

    /// <summary>Of what follows the header.</summary>
    public required long Length { get; init; }

    /// <summary>SHA-256 of what follows the header, hexadecimal.</summary>
    public required string Hash { get; init; }
}
