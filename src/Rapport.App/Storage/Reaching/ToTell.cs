using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Storage;

/// <summary>What those in charge of a client have to know.</summary>
/// <param name="Client">Whose record.</param>
/// <param name="Kind">What happened.</param>
/// <param name="By">Who did it; they are not told.</param>
/// <param name="About">Whom it is about.</param>
public sealed record ToTell(Id<Client> Client, NoticeKind Kind, Id<Person> By, Id<Person> About)
{
    /// <summary>Why, in the words of who did it.</summary>
    public string? Why { get; init; }
}
