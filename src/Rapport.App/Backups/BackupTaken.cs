namespace Rapport.App.Backups;

/// <summary>What came of taking a backup. Nothing but <see cref="Taken"/> leaves anything behind.</summary>
public abstract record BackupTaken
{
    private BackupTaken() { }

    /// <param name="Records">Rows of the records.</param>
    /// <param name="Bytes">Of both files.</param>
    public sealed record Taken(string File, string KeysFile, long Records, long Bytes) : BackupTaken;

    /// <summary>No practice lies there.</summary>
    public sealed record NoPractice : BackupTaken;

    /// <summary>The store was made by another version of the program; the program upgrades it first.</summary>
    public sealed record OtherVersion(string Migration) : BackupTaken;

    /// <summary>The disk is full, or the place may not be written.</summary>
    public sealed record CannotWrite(string Why) : BackupTaken;
}
