namespace Rapport.App.Keys;

/// <summary>What opens a lock. The numbers stand in the store.</summary>
internal enum LockKind
{
    Passphrase = 1,
    KeyFile = 2,
    Recovery = 3,
}
