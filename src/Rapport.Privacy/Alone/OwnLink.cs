using Rapport.Care;

namespace Rapport.Privacy;

/// <summary>A one-time link to a client's own page. Without their word it opens nothing.</summary>
/// <param name="id">Its identifier, not its token.</param>
/// <param name="client">Whose page.</param>
/// <param name="way">The way in that it belongs to.</param>
/// <param name="token">The hash of its token.</param>
public sealed class OwnLink(Id<OwnLink> id, Id<Client> client, Id<OwnWay> way, TokenHash token)
{
    /// <summary>Its identifier, not its token.</summary>
    public Id<OwnLink> Id { get; } = id;

    /// <summary>Whose page.</summary>
    public Id<Client> Client { get; } = client;

    /// <summary>The way in that it belongs to.</summary>
    public Id<OwnWay> Way { get; } = way;

    /// <summary>The hash of its token.</summary>
    public TokenHash Token { get; } = token ?? throw new ArgumentNullException(nameof(token));

    /// <summary>How it reaches the client.</summary>
    public required OwnLinkBy By { get; init; }

    /// <summary>The keyed hash of the address that it went to; null for one that went nowhere.</summary>
    public byte[]? SentTo { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>When a sitting began by it; null while none did.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>The first moment at which it opens nothing any more.</summary>
    public DateTimeOffset ExpiresAt => MadeAt + Lasts(By);

    /// <summary>How long a link holds: by e-mail a day, since it may have to wait for a safe hour; on paper two weeks; on a screen that is handed over a quarter of an hour.</summary>
    /// <param name="way">How it reaches the client.</param>
    public static TimeSpan Lasts(OwnLinkBy way) => way switch
    {
        OwnLinkBy.Email => TimeSpan.FromHours(24),
        OwnLinkBy.Paper => TimeSpan.FromDays(14),
        _ => TimeSpan.FromMinutes(15),
    };

    /// <summary>Whether it still opens a page that asks for the word.</summary>
    /// <param name="now">The present moment.</param>
    public bool Holds(DateTimeOffset now) => UsedAt is null && now >= MadeAt && now < ExpiresAt;

    /// <summary>A sitting began by it.</summary>
    /// <param name="at">When.</param>
    /// <exception cref="InvalidOperationException">It opens nothing any more.</exception>
    public void Use(DateTimeOffset at) => UsedAt = Holds(at) ? at : throw new InvalidOperationException("a link opens once");
}
