using Rapport.Care;

namespace Rapport.Privacy;

/// <summary>A client's own page was opened: when, and when it was last looked at. The client reads the list, so that they see whether it was always them.</summary>
/// <param name="id">Its identifier.</param>
/// <param name="client">Whose page.</param>
/// <param name="way">By which way in.</param>
/// <param name="token">The hash of what the browser holds.</param>
public sealed class OwnSitting(Id<OwnSitting> id, Id<Client> client, Id<OwnWay> way, TokenHash token)
{
    /// <summary>For so long without a page it holds: a quarter of an hour.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(15);

    /// <summary>And for so long at most.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(60);

    /// <summary>Its identifier.</summary>
    public Id<OwnSitting> Id { get; } = id;

    /// <summary>Whose page.</summary>
    public Id<Client> Client { get; } = client;

    /// <summary>By which way in.</summary>
    public Id<OwnWay> Way { get; } = way;

    /// <summary>The hash of what the browser holds.</summary>
    public TokenHash Token { get; } = token ?? throw new ArgumentNullException(nameof(token));

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The last page that was asked for.</summary>
    public required DateTimeOffset LastSeenAt { get; set; }

    /// <summary>When it was ended; null where its time ended it, or it is still going on.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Whether it is still going on.</summary>
    /// <param name="now">The present moment.</param>
    public bool Holds(DateTimeOffset now) => EndedAt is null && now - StartedAt < Longest && now - LastSeenAt < Idle;

    /// <summary>It is over; the first time counts.</summary>
    /// <param name="at">When.</param>
    public void End(DateTimeOffset at) => EndedAt ??= at;
}
