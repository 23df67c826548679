namespace Rapport.App.Backups;

/// <summary>What came of bringing the stores to this version. Nothing but <see cref="Done"/> changes anything.</summary>
public abstract record Upgraded
{
    private Upgraded() { }

    public sealed record Done(string Backup) : Upgraded;
    public sealed record AlreadyPresent : Upgraded;
    public sealed record NoPractice : Upgraded;
    public sealed record InUse : Upgraded;
    public sealed record NewerStore(string Migration) : Upgraded;
    public sealed record NoBackup(string Why) : Upgraded;
}
