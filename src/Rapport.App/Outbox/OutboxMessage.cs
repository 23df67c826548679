using Rapport.Care;

namespace Rapport.App.Outbox;

/// <summary>Something to send, written with the facts that it is about; a job sends it. Sealed for the client it goes to, else for the practice.</summary>
public sealed class OutboxMessage
{
    /// <summary>The parameter that names the homework which a message reminds of.</summary>
    public const string OfHomework = "homework";

    public Id<OutboxMessage> Id { get; init; }
    public Id<Practice> Practice { get; init; }

    /// <summary>The client it goes to; null for staff.</summary>
    public Id<Client>? Client { get; init; }

    public ContactChannel Channel { get; init; }

    /// <summary>Which text, by the name of its resource.</summary>
    public required string Template { get; init; }

    public required string Language { get; init; }

    /// <summary>What the text is filled with.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>E-mail address or number.</summary>
    public required string Address { get; init; }

    public DateTimeOffset DueAt { get; set; }

    /// <summary>The first safe moment of the day on which it goes, resolved from the client's hours; null where any hour is right.</summary>
    public DateTimeOffset? NotBefore { get; set; }

    /// <summary>The moment from which on it is too late for that day.</summary>
    public DateTimeOffset? NotAfter { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    /// <summary>When it was given up.</summary>
    public DateTimeOffset? FailedAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>The homework that it reminds of; null for any other message.</summary>
    public Id<Homework>? Homework => Parameters.GetValueOrDefault(OfHomework) is { } id ? new(Guid.Parse(id)) : null;
}
