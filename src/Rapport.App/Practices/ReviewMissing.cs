namespace Rapport.App.Practices;

/// <summary>A file of shipped texts and what nobody looked at yet.</summary>
/// <param name="File">Its name without ending.</param>
/// <param name="About">What it holds.</param>
/// <param name="Missing">Who is missing, and what they have not seen.</param>
public sealed record ReviewMissing(string File, string About, IReadOnlyDictionary<string, string> Missing);
