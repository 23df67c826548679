using System.Runtime.InteropServices;
using Rapport.Care;

namespace Rapport.App.Accounts;

/// <summary>Whose account is changed, from which sign-in, which stays, and from which network address.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Holder(Id<Account> Account, Id<OpenSignIn> SignIn, string Network);
