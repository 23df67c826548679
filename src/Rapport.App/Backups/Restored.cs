namespace Rapport.App.Backups;

/// <summary>What came of restoring. Nothing but <see cref="Done"/> changes anything.</summary>
public abstract record Restored
{
    private Restored() { }

    /// <param name="MadeAt">When the backup was made.</param>
    /// <param name="Proof">Null where no proof was asked for.</param>
    /// <param name="Aside">Where the practice that was there before is kept; null where there was none.</param>
    public sealed record Done(DateTimeOffset MadeAt, Proof? Proof, string? Aside) : Restored;

    /// <summary>The backup was proved; the practice that is there was left alone.</summary>
    public sealed record Proved(DateTimeOffset MadeAt, Proof Proof) : Restored;

    /// <summary>Something of it does not open or is not there.</summary>
    public sealed record NotWhole(Proof Proof) : Restored;
    public sealed record NoFile(string Path) : Restored;

    /// <summary>The file with the keys that belongs to the records is missing.</summary>
    public sealed record NoKeysFile(string Path) : Restored;
    public sealed record NotABackup(string Path, string Found) : Restored;

    /// <summary>A file is shorter or other than it was made.</summary>
    public sealed record Damaged(string Path) : Restored;

    /// <summary>Made by a newer version of the program.</summary>
    public sealed record NewerVersion(string Migration) : Restored;

    /// <summary>Not the passphrase or key file of this backup; its kind says which.</summary>
    public sealed record DoesNotOpen(string Why) : Restored;

    /// <summary>A practice lies there and nobody said to replace it.</summary>
    public sealed record PracticeThere : Restored;

    /// <summary>Something lies in the two databases of the server; only empty ones are filled.</summary>
    public sealed record ServerNotEmpty : Restored;

    /// <summary>A program serves from there.</summary>
    public sealed record InUse : Restored;
    public sealed record CannotWrite(string Why) : Restored;
}
