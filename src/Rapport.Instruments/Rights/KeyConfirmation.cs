namespace Rapport.Instruments;

/// <summary>A practice's word that it has held the key against its own licensed form.</summary>
/// <param name="By">Who looked.</param>
/// <param name="On">The day.</param>
/// <param name="Form">Which form: edition, language, date.</param>
public sealed record KeyConfirmation(string By, DateOnly On, string Form);
