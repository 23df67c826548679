using Rapport.Care;

namespace Rapport.App.Questions;

/// <summary>A question for a next session, as it was written down.</summary>
/// <param name="Client">For whom.</param>
/// <param name="Question">Which one is worded anew; null for a new one.</param>
/// <param name="Wording">The question.</param>
/// <param name="OtherWays">Other ways to ask the same.</param>
public sealed record QuestionWritten(Id<Client> Client, Id<PlannedQuestion>? Question, string Wording, IReadOnlyList<string> OtherWays);
