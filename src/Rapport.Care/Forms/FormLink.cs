namespace Rapport.Care;

/// <summary>A one-time link to the forms of one session.</summary>
public sealed class FormLink
{
    /// <summary>How long after the end of its session a link is valid at most: 48 hours.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(48);

    /// <summary>How long before a session its check-in opens: 48 hours.</summary>
    public static readonly TimeSpan CheckInAhead = TimeSpan.FromHours(48);

    internal FormLink(Id<FormLink> id, Id<Client> client, Id<Session> session, TokenHash token) =>
        (Id, Client, Session, Token) = (id, client, session, token);

    /// <summary>Its identifier, not its token.</summary>
    public Id<FormLink> Id { get; }

    /// <summary>For whom.</summary>
    public Id<Client> Client { get; }

    /// <summary>For which session.</summary>
    public Id<Session> Session { get; }

    /// <summary>The hash of its token.</summary>
    public TokenHash Token { get; }

    /// <summary>What its forms are for.</summary>
    public required FormPurpose Purpose { get; init; }

    /// <summary>The ids of the instruments it shows, in their order.</summary>
    public required IReadOnlyList<string> Instruments { get; init; }

    /// <summary>From when on it shows them.</summary>
    public required DateTimeOffset OpensAt { get; init; }

    /// <summary>The first moment at which it does not any more.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was taken back; null while it was not.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>When a form was taken in by it; null while none was.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>The submission that was taken in; null while none was.</summary>
    public Guid? Submission { get; private set; }

    /// <summary>Makes a link. A check-in opens 48 hours before the session, a check-out when it starts; both end 48 hours after it or earlier.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="token">The hash of its token.</param>
    /// <param name="session">The session.</param>
    /// <param name="forms">What it shows.</param>
    public static FormLink For(Id<FormLink> id, TokenHash token, Session session, FormsToShow forms)
    {
        ArgumentNullException.ThrowIfNull(token);
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(forms);
        return new(id, session.Client, session.Id, token)
        {
            Purpose = forms.Purpose,
            Instruments = forms.Instruments,
            OpensAt = Opens(session, forms.Purpose),
            ExpiresAt = session.EndsAt + forms.ValidAfterwards,
        };
    }

    /// <summary>From when on a form about a session can be filled in: a check-in two days ahead, a check-out when it has begun, at its hour or as soon as somebody said that it did.</summary>
    /// <param name="session">The session.</param>
    /// <param name="purpose">Before it or after it.</param>
    public static DateTimeOffset Opens(Session session, FormPurpose purpose)
    {
        ArgumentNullException.ThrowIfNull(session);
        return purpose == FormPurpose.CheckIn ? session.StartsAt - CheckInAhead : session.State == SessionState.Held ? session.StartsAt - Rapport.Care.Session.Early : session.StartsAt;
    }

    /// <summary>Whether it shows its form now.</summary>
    /// <param name="now">The present moment.</param>
    public LinkStanding Standing(DateTimeOffset now) =>
        UsedAt is not null ? LinkStanding.Used
        : RevokedAt is not null ? LinkStanding.Revoked
        : now >= ExpiresAt ? LinkStanding.Expired
        : now < OpensAt ? LinkStanding.NotYetOpen
        : LinkStanding.Open;

    /// <summary>Takes a form in, once. The same submission again changes nothing and has the same answer, however late it comes.</summary>
    /// <param name="submission">What was sent.</param>
    /// <param name="now">The present moment.</param>
    /// <exception cref="ArgumentException">An instrument that the link does not show, or one twice.</exception>
    public FormReceived Receive(FormSubmission submission, DateTimeOffset now) => Receive(submission, new FormSlip(AnswerSource.Link, now));

    /// <summary>Takes a form in, once, also from a screen of the practice that was handed over.</summary>
    /// <param name="submission">What was sent.</param>
    /// <param name="slip">On what it was filled in, and the present moment.</param>
    /// <exception cref="ArgumentException">An instrument that the link does not show, or one twice.</exception>
    public FormReceived Receive(FormSubmission submission, FormSlip slip)
    {
        ArgumentNullException.ThrowIfNull(submission);
        ArgumentNullException.ThrowIfNull(slip);
        var now = slip.At;
        if (UsedAt is { } received && Submission == submission.Id) return new FormReceived.AlreadyReceived(received);
        return Standing(now) switch
        {
            LinkStanding.Used => new FormReceived.LinkUsed(),
            LinkStanding.Revoked => new FormReceived.LinkRevoked(),
            LinkStanding.Expired => new FormReceived.LinkExpired(),
            LinkStanding.NotYetOpen => new FormReceived.LinkNotYetOpen(OpensAt),
            _ => Accept(submission, slip),
        };
    }

    /// <summary>Takes the link back; a form that was received stays received.</summary>
    /// <param name="at">When.</param>
    public void Revoke(DateTimeOffset at) => RevokedAt ??= Guard.Utc(at);

    private FormReceived.Accepted Accept(FormSubmission submission, FormSlip slip)
    {
        if (submission.Forms.Any(form => !Instruments.Contains(form.Instrument, StringComparer.Ordinal))) throw new ArgumentException("an instrument that the link does not show", nameof(submission));
        var answers = submission.Answers(Client, Session, Purpose, slip);
        (UsedAt, Submission) = (Guard.Utc(slip.At), submission.Id);
        return new(answers);
    }
}
