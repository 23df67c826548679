namespace Rapport.Care;

/// <summary>What makes the room right for this client, one topic at a time.</summary>
/// <param name="client">For whom.</param>
/// <param name="topic">What it is about.</param>
/// <param name="wording">How they like it.</param>
/// <param name="at">When it was written down.</param>
public sealed class RoomPreference(Id<Client> client, RoomTopic topic, string wording, DateTimeOffset at)
{
    /// <summary>For whom.</summary>
    public Id<Client> Client { get; } = client;

    /// <summary>What it is about.</summary>
    public RoomTopic Topic { get; } = topic;

    /// <summary>How they like it.</summary>
    public string Wording { get; private set; } = Guard.Words(wording);

    /// <summary>When it was last written down.</summary>
    public DateTimeOffset At { get; private set; } = Guard.Utc(at);

    /// <summary>They like it in another way.</summary>
    /// <param name="wording">How they like it.</param>
    /// <param name="at">When.</param>
    public void Change(string wording, DateTimeOffset at) => (Wording, At) = (Guard.Words(wording), Guard.Utc(at));
}
