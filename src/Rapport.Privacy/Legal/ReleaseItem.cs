using Rapport.Care;

namespace Rapport.Privacy;

/// <summary>One item of a release, frozen as it was approved.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Release">Which release.</param>
/// <param name="Client">Whose record.</param>
/// <param name="Number">Its place in the file, from 1.</param>
public sealed record ReleaseItem(Id<ReleaseItem> Id, Id<LegalRelease> Release, Id<Client> Client, int Number)
{
    /// <summary>What kind of thing.</summary>
    public required ReleaseKind Kind { get; init; }

    /// <summary>What it is called in the list, such as the title of a note.</summary>
    public required string Title { get; init; }

    /// <summary>All of it, word for word.</summary>
    public required string Words { get; init; }

    /// <summary>SHA-256 of the words as UTF-8, in hexadecimal; sealed.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Its name in the one file.</summary>
    public string File => $"{Number:00}-{Kind.ToString().ToLowerInvariant()}.txt";
}
