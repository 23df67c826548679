using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Notices;

/// <summary>A notice with the names that tell it.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="Client">Whose record.</param>
/// <param name="By">Who did it.</param>
/// <param name="About">Whom it is about.</param>
public sealed record NoticeSeen(Notice Notice, Client Client, Person By, Person About);
