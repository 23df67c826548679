using Rapport.Care;

namespace Rapport.App.Questions;

/// <summary>A planned question with who wants to ask it, and the session in which it was asked; null while it was not.</summary>
public sealed record QuestionSeen(PlannedQuestion Question, Person Author, Session? AskedIn);
