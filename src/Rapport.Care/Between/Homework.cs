namespace Rapport.Care;

/// <summary>What the two agreed that the client tries between sessions.</summary>
/// <param name="id">Its identifier.</param>
/// <param name="client">Whose.</param>
/// <param name="agreedIn">The session in which it was agreed.</param>
/// <param name="wording">What it is, in the words of both.</param>
public sealed class Homework(Id<Homework> id, Id<Client> client, Id<Session> agreedIn, string wording)
{
    /// <summary>Its identifier.</summary>
    public Id<Homework> Id { get; } = id;

    /// <summary>Whose.</summary>
    public Id<Client> Client { get; private set; } = client;

    /// <summary>The session in which it was agreed.</summary>
    public Id<Session> AgreedIn { get; } = agreedIn;

    /// <summary>What it is, in the words of both.</summary>
    public string Wording { get; private set; } = Guard.Words(wording);

    /// <summary>What became of it.</summary>
    public HomeworkState State { get; private set; }

    /// <summary>The day on which the client wants to be reminded; null for never.</summary>
    public DateOnly? RemindOn { get; private set; }

    /// <summary>When they were reminded; null while they were not. Never more than once for one day.</summary>
    public DateTimeOffset? RemindedAt { get; private set; }

    /// <summary>How often the client told about it.</summary>
    public int Reports { get; private set; }

    /// <summary>When it was first done; once done it stays so, whatever comes after. Null while it was not.</summary>
    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>Says it in better words.</summary>
    /// <param name="wording">What it is.</param>
    public void Reword(string wording) => Wording = Guard.Words(wording);

    /// <summary>Agrees on a reminder; another day is another reminder.</summary>
    /// <param name="on">The day; null for none.</param>
    public void Remind(DateOnly? on)
    {
        if (on == RemindOn) return;
        (RemindOn, RemindedAt) = (on, null);
    }

    /// <summary>Whether a reminder is due: wanted, not sent, and nothing was told about it yet.</summary>
    /// <param name="today">The client's day.</param>
    public bool IsReminderDue(DateOnly today) => State == HomeworkState.Agreed && RemindedAt is null && RemindOn is { } on && today >= on;

    /// <summary>The reminder went out.</summary>
    /// <param name="at">When.</param>
    public void MarkReminded(DateTimeOffset at) => RemindedAt ??= Guard.Utc(at);

    /// <summary>The client tells what became of it and what it was like. A later word stands beside an earlier one, never instead.</summary>
    /// <param name="state">What became of it.</param>
    /// <param name="whatItWasLike">In the client's words; null where they said nothing.</param>
    /// <param name="at">When.</param>
    /// <exception cref="ArgumentOutOfRangeException">"Agreed", which is nothing to tell.</exception>
    public HomeworkReported Report(HomeworkState state, string? whatItWasLike, DateTimeOffset at)
    {
        if (state == HomeworkState.Agreed) throw new ArgumentOutOfRangeException(nameof(state), state, "what became of it");
        State = state;
        if (state == HomeworkState.Done) DoneAt ??= Guard.Utc(at);
        return new(Id, Client, ++Reports, state) { WhatItWasLike = Guard.WordsOrNone(whatItWasLike), At = Guard.Utc(at) };
    }

    /// <summary>Goes with its session to the client whose session it was.</summary>
    /// <param name="moved">The move.</param>
    /// <exception cref="ArgumentException">The move of another session.</exception>
    public void Follow(SessionMoved moved)
    {
        ArgumentNullException.ThrowIfNull(moved);
        if (moved.Session != AgreedIn) throw new ArgumentException("the move of another session", nameof(moved));
        Client = moved.To;
    }
}
