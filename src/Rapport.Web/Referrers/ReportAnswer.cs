namespace Rapport.Web.Referrers;

/// <summary>What a client answered to a report that was not taken: field, why, and what they chose and typed.</summary>
public sealed record ReportAnswer
{
    /// <summary>Field and the key of what is wrong with it; null where nothing is.</summary>
    public (string Field, string Key)? Wrong { get; init; }

    public string? Words { get; init; }

    public string? Chosen { get; init; }

    public string? At(string field) => Wrong is { } wrong && wrong.Field == field ? wrong.Key : null;
}
