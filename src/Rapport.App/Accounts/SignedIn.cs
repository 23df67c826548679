using Rapport.Care;

namespace Rapport.App.Accounts;

/// <summary>Who a sign-in stands for.</summary>
public sealed record SignedIn(Id<Account> Account, Person Person, Practice Practice)
{
    public required StaffPreference Preference { get; init; }

    public required Id<OpenSignIn> SignIn { get; init; }

    public required SignInStrength Strength { get; init; }
}
