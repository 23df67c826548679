namespace Rapport.Care;

/// <summary>Everything that is known about help in one country; for the person of the practice who confirms it.</summary>
/// <param name="Id">Two letters of ISO 3166-1.</param>
/// <param name="Country">Its name.</param>
/// <param name="Emergency">Its emergency numbers.</param>
/// <param name="Services">Its help lines; may lack a kind.</param>
public sealed record CountryHelp(string Id, LocalText Country, Emergency Emergency, IReadOnlyList<HelpService> Services)
{
    /// <summary>What was not found; for staff, null for nothing.</summary>
    public string? Note { get; init; }
}
