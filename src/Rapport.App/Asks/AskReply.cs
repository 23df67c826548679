using Rapport.Privacy;

namespace Rapport.App.Asks;

/// <summary>What is answered.</summary>
/// <param name="Outcome">What was done.</param>
/// <param name="Words">In words to the client.</param>
/// <param name="IsNotTheirs">Whether the form is marked as not the client's.</param>
public sealed record AskReply(AskOutcome Outcome, string Words, bool IsNotTheirs);
