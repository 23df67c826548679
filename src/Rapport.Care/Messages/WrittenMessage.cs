namespace Rapport.Care;

/// <summary>A message as it leaves.</summary>
/// <param name="Subject">The subject of an e-mail; null for a text message.</param>
/// <param name="Body">Plain text.</param>
public sealed record WrittenMessage(string? Subject, string Body);
