namespace Rapport.Web.Accounts;

internal sealed record PasskeyForm
{
    public string? Name { get; init; }

    public string? Password { get; init; }

    /// <summary>What the device answered, as the browser writes it.</summary>
    public string? Credential { get; init; }

    public string? Back { get; init; }
}
