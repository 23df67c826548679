using Rapport.Care;

namespace Rapport.App.Practices;

/// <summary>What is needed to begin.</summary>
public sealed record NewPractice(string Name, string Country, string TimeZone, string Owner)
{
    /// <summary>How the owner signs in; without it somebody else makes accounts.</summary>
    public (string Email, string Password)? Account { get; init; }

    public OpeningHours? Hours { get; init; }

    public TimeOnly? RiskSeenBy { get; init; }

    public PublicAddress? PublicAddress { get; init; }

    public string? Phone { get; init; }
}
