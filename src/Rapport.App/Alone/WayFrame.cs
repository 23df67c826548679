using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Alone;

/// <summary>Where things stand with a client's own way to their page.</summary>
/// <param name="Client">Whose.</param>
/// <param name="Practice">Where they are helped.</param>
/// <param name="Way">The way that is open; null for none.</param>
public sealed record WayFrame(Client Client, Practice Practice, OwnWay? Way)
{
    /// <summary>When the page was opened by it, the newest first.</summary>
    public IReadOnlyList<OwnSitting> Sittings { get; init; } = [];

    /// <summary>Whether mail can leave here at all.</summary>
    public required bool HasMail { get; init; }

    /// <summary>Whether and when an e-mail may go.</summary>
    public required ContactDecision Contact { get; init; }

    /// <summary>Whether a link may go by e-mail, now or in the next safe hours.</summary>
    public bool MayWrite => HasMail && Practice.PublicAddress is not null
        && (Contact is ContactDecision.Send { Channel: ContactChannel.Email } || (Contact is ContactDecision.Wait && Client.SafeContact.Channel == ContactChannel.Email));
}
