namespace Rapport.App.Accounts;

/// <summary>What came of an attempt to sign in.</summary>
public abstract record SigningIn
{
    private SigningIn() { }

    /// <summary>It is them.</summary>
    public sealed record Welcome(Account Account, SignInStrength Strength) : SigningIn;

    /// <summary>The password is right; a code is asked for, or the passkey.</summary>
    public sealed record SecondStep(Account Account) : SigningIn;

    /// <summary>Address, password or code do not fit. Which of them is not said.</summary>
    public sealed record Wrong : SigningIn;

    /// <summary>There were too many failures; until then nothing is looked at.</summary>
    public sealed record Wait(TimeSpan For) : SigningIn;
}
