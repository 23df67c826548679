namespace Rapport.Web.Accounts;

/// <summary>What the forms on the page of one's own account send; each sends its part.</summary>
internal sealed record AccountForm
{
    public string? Name { get; init; }

    public string? Theme { get; init; }

    public string? Password { get; init; }

    public string? NewPassword { get; init; }

    public string? NewPasswordAgain { get; init; }

    public string? Key { get; init; }

    public string? Code { get; init; }
}
