namespace Rapport.Web.Accounts;

public sealed record CodeForm
{
    /// <summary>Says for a few minutes whose password was right; sealed by the server.</summary>
    public string? Step { get; init; }

    public string? Code { get; init; }

    public string? Back { get; init; }
}
