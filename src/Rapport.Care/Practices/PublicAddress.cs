namespace Rapport.Care;

/// <summary>Where a client's phone reaches the practice: an https address without path, name or password.</summary>
public sealed record PublicAddress
{
    /// <param name="value">Such as https://room.example.</param>
    /// <exception cref="ArgumentException">Not an https address, or more than an address.</exception>
    public PublicAddress(string value)
    {
        if (!Uri.TryCreate(value, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps) throw new ArgumentException("an https address", nameof(value));
        if (uri.PathAndQuery != "/" || uri.UserInfo.Length > 0 || uri.Fragment.Length > 0) throw new ArgumentException("the address alone, nothing behind it", nameof(value));
        Value = uri.GetLeftPart(UriPartial.Authority);
    }

    /// <summary>The address without a slash at its end.</summary>
    public string Value { get; }
}
