namespace Rapport.Care;

/// <summary>Something about the person that a good therapist remembers: a child's party, a hobby, an exam.</summary>
/// <param name="id">Its identifier.</param>
/// <param name="client">About whom.</param>
/// <param name="words">What it is.</param>
public sealed class ThingToRemember(Id<ThingToRemember> id, Id<Client> client, string words)
{
    /// <summary>Its identifier.</summary>
    public Id<ThingToRemember> Id { get; } = id;

    /// <summary>About whom.</summary>
    public Id<Client> Client { get; } = client;

    /// <summary>What it is.</summary>
    public string Words { get; private set; } = Guard.Words(words);

    /// <summary>The day it is about; null for none.</summary>
    public DateOnly? On { get; private set; }

    /// <summary>The last day on which it is worth knowing; null for always.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>When somebody let it go; null while it is kept.</summary>
    public DateTimeOffset? LetGoAt { get; private set; }

    /// <summary>Writes it down anew.</summary>
    /// <param name="words">What it is.</param>
    /// <param name="on">The day it is about; null for none.</param>
    /// <param name="until">The last day on which it is worth knowing, not before the day it is about; null for always.</param>
    /// <exception cref="ArgumentOutOfRangeException">Forgotten before its day.</exception>
    public void Write(string words, DateOnly? on, DateOnly? until)
    {
        if (on is { } day && until is { } last && last < day) throw new ArgumentOutOfRangeException(nameof(until), until, "not before its day");
        (Words, On, Until) = (Guard.Words(words), on, until);
    }

    /// <summary>Whether it is still worth knowing.</summary>
    /// <param name="today">The practice's day.</param>
    public bool IsCurrent(DateOnly today) => LetGoAt is null && (Until is null || today <= Until);

    /// <summary>Lets it go.</summary>
    /// <param name="at">When.</param>
    public void LetGo(DateTimeOffset at) => LetGoAt ??= Guard.Utc(at);
}
