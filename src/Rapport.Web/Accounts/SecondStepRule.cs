namespace Rapport.Web.Accounts;

/// <summary>Whether a password alone opens nothing but the page that sets up a second step. Only a demonstration with invented people does not wait for it.</summary>
internal sealed record SecondStepRule(bool IsWaitedFor);
