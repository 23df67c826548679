namespace Rapport.App.Backups;

/// <summary>What to restore, and how.</summary>
/// <param name="File">The backup of the records.</param>
public sealed record RestoreOrder(string File)
{
    /// <summary>The wrapped keys; where null, FILE.keys or rapport.keys beside it.</summary>
    public string? Keys { get; init; }

    /// <summary>Open every text before the practice is put in its place; where one is there already and stays, this alone.</summary>
    public bool Verify { get; init; }

    /// <summary>Put it in the place of the practice that is there; that one is kept aside.</summary>
    public bool Replace { get; init; }

    internal string? FindKeys() => new[] { Keys ?? File + ".keys", Keys ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(File))!, DailyBackup.KeysName) }.FirstOrDefault(System.IO.File.Exists);
}
