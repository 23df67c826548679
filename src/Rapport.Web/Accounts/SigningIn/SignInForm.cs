namespace Rapport.Web.Accounts;

internal sealed record SignInForm
{
    public string? Email { get; init; }

    public string? Password { get; init; }

    public string? Back { get; init; }
}

