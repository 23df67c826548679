namespace Rapport.App.Keys;

/// <summary>A ciphertext that does not open in its place: changed, moved, or its key is not there. Never carries content.</summary>
public sealed class SealBrokenException(string message) : Exception(message);
