namespace Rapport.Web.Accounts;

internal sealed record SignInForm(string? Email, string? Password, string? Back);
