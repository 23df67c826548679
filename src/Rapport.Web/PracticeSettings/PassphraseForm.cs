namespace Rapport.Web.PracticeSettings;

internal sealed record PassphraseForm
{
    public string? Present { get; init; }

    public string? Passphrase { get; init; }

    public string? PassphraseAgain { get; init; }
}
