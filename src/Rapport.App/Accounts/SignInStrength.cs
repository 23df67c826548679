namespace Rapport.App.Accounts;

/// <summary>How somebody showed who they are.</summary>
public enum SignInStrength
{
    /// <summary>A password and nothing else: opens the page that sets up a second step, and only that.</summary>
    PasswordOnly = 0,

    /// <summary>The owner right after set-up, or anybody in a practice of invented people: a second step is asked for and not waited for.</summary>
    FirstVisit = 1,

    /// <summary>A password and a code, or a code of the recovery list.</summary>
    TwoSteps = 2,
    Passkey = 3,
}
