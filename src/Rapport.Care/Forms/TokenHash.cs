namespace Rapport.Care;

/// <summary>The SHA-256 of a link's token. The token itself is known to its reader alone.</summary>
public sealed record TokenHash
{
    private readonly byte[] _bytes;

    /// <param name="bytes">32 bytes.</param>
    /// <exception cref="ArgumentException">Not 32 bytes.</exception>
    public TokenHash(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (bytes.Length != 32) throw new ArgumentException("32 bytes", nameof(bytes));
        _bytes = [.. bytes];
    }

    /// <summary>A copy of the 32 bytes.</summary>
    public byte[] ToArray() => [.. _bytes];

    /// <summary>Two are the same when all bytes are.</summary>
    /// <param name="other">Another hash.</param>
    public bool Equals(TokenHash? other) => other is not null && _bytes.AsSpan().SequenceEqual(other._bytes);

    /// <inheritdoc/>
    public override int GetHashCode() => BitConverter.ToInt32(_bytes, 0);

    /// <summary>Nothing of it: a hash does not belong in a log.</summary>
    public override string ToString() => nameof(TokenHash);
}
