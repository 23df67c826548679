namespace Rapport.Care;

/// <summary>What the client told about the homework, as a fact: what was achieved is never lost.</summary>
/// <param name="Homework">Which homework.</param>
/// <param name="Client">Whose.</param>
/// <param name="Number">Counts the reports of this homework, from 1.</param>
/// <param name="State">What became of it.</param>
public sealed record HomeworkReported(Id<Homework> Homework, Id<Client> Client, int Number, HomeworkState State)
{
    /// <summary>What it was like, in the client's words; null where they said nothing.</summary>
    public string? WhatItWasLike { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}
