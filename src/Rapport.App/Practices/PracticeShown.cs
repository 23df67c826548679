namespace Rapport.App.Practices;

/// <summary>Counts for the owner's page.</summary>
/// <param name="People">Who works here now.</param>
/// <param name="LastBackupAt">When the last backup ended; null for never.</param>
/// <param name="LastBackup">How it ended, by the name of a case.</param>
public sealed record PracticeShown(int People, DateTimeOffset? LastBackupAt, string? LastBackup)
{
    /// <summary>Licensed instruments whose wording the practice brought.</summary>
    public int Brought { get; init; }

    /// <summary>Of these, the ones whose key was confirmed.</summary>
    public int Confirmed { get; init; }
}
