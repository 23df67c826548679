namespace Rapport.App.Keys;

/// <summary>What a data key is for. The numbers stand in the store and in wrapped keys.</summary>
internal enum KeyPurpose
{
    Sealing = 1,
    Lookup = 2,
    Ledger = 3,
}
