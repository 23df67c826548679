namespace Rapport.Web.Setup;

/// <summary>What is typed to unlock.</summary>
public sealed record UnlockForm
{
    public string? Passphrase { get; init; }

    public string? PassphraseAgain { get; init; }

    /// <summary>The code of the recovery sheet.</summary>
    public string? Sheet { get; init; }

    /// <summary>From another computer: the code of the console.</summary>
    public string? DoorCode { get; init; }
}
