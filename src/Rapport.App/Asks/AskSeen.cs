using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Asks;

/// <summary>What a client asked for, with what it is about and the answer.</summary>
/// <param name="Ask">The ask.</param>
/// <param name="Client">Who asked.</param>
public sealed record AskSeen(ClientAsk Ask, Client Client)
{
    /// <summary>The answer; null while it is owed.</summary>
    public AskAnswered? Answer { get; init; }

    /// <summary>Who answered, by name; null while nobody did.</summary>
    public string? AnsweredBy { get; init; }

    /// <summary>When what it is about happened: a form came in, somebody looked, the page was opened; null for the record.</summary>
    public DateTimeOffset? AboutAt { get; init; }

    /// <summary>Who looked, by name; null for anything else.</summary>
    public string? Looker { get; init; }

    public bool IsOwed => Answer is null && Ask.Kind != AskKind.Copy;

    /// <summary>Whether the answer is late.</summary>
    public bool IsLate(DateOnly today) => IsOwed && Ask.Due < today;
}
