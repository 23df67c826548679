namespace Rapport.App.Accounts;

/// <summary>What came of changing how one signs in.</summary>
public abstract record AccountChange
{
    private AccountChange() { }

    /// <summary>Changed; every other sign-in of the account has ended.</summary>
    public sealed record Done(string Stamp) : AccountChange;

    /// <summary>Changed as well, and here are the recovery codes, this once.</summary>
    public sealed record WithCodes(string Stamp, IReadOnlyList<string> Codes) : AccountChange;

    public sealed record WrongPassword : AccountChange;

    public sealed record WrongCode : AccountChange;

    public sealed record Wait(TimeSpan For) : AccountChange;

    /// <summary>What was to be changed is not there, or was changed meanwhile.</summary>
    public sealed record NotThere : AccountChange;
}
