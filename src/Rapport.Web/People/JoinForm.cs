namespace Rapport.Web.People;

internal sealed record JoinForm
{
    public string? Password { get; init; }

    public string? PasswordAgain { get; init; }
}
