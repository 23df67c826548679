using Rapport.Care;

namespace Rapport.App.Clients;

/// <summary>What is known of somebody who is new here.</summary>
public sealed record NewClient(string Name, string Language)
{
    public string? Email { get; init; }

    public string? Phone { get; init; }

    public SafeContact Safe { get; init; } = SafeContact.Never;

    /// <summary>When the client said that this is safe; null while they have not.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>The first session; null where none is agreed.</summary>
    public SessionPlan? First { get; init; }

    /// <summary>Who works with them; null for whoever adds them.</summary>
    public Id<Person>? Therapist { get; init; }

    /// <summary>Somebody looked and said that it is not one of those who are here already.</summary>
    public bool IsNobodyElse { get; init; }

    /// <summary>Somebody read that there is another session at the time of the first one, and it is meant so.</summary>
    public bool IsMeantTogether { get; init; }

    internal Client Made(Id<Practice> practice, TimeProvider clock)
    {
        var client = new Client(NewId.For<Client>(clock), practice, Name, Language);
        client.BeReached(Email, Phone);
        client.Allow(Safe);
        if (ConfirmedAt is { } at) client.ConfirmContact(at);
        return client;
    }
}
