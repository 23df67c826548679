namespace Rapport.App.Keys;

/// <summary>One key of one client or practice, wrapped by the master key.</summary>
internal sealed class DataKey
{
    public required Guid Owner { get; init; }
    public required KeyPurpose Purpose { get; init; }

    /// <summary>From 1. The newest seals; older ones open what they sealed.</summary>
    public required int Version { get; init; }
    public required int MasterVersion { get; set; }
    public required byte[] Wrapped { get; set; }
}
