namespace Rapport.Web.Agreements;

/// <summary>What was sent and not taken: field, why, and what was typed.</summary>
public sealed record AgreementSent
{
    /// <summary>Field and the key of what is wrong with it; null where nothing is.</summary>
    public (string Field, string Key)? Wrong { get; init; }

    public string? Words { get; init; }

    public string? At(string field) => Wrong is { } wrong && wrong.Field == field ? wrong.Key : null;

    public string? Typed(string field) => Wrong?.Field == field ? Words : null;
}
