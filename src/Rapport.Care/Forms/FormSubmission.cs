namespace Rapport.Care;

/// <summary>Everything that was sent at one time. Sent again after a lost reply it carries the same id.</summary>
public sealed record FormSubmission
{
    /// <param name="id">Made where it was filled in; never empty.</param>
    /// <param name="forms">The instruments, at least one, each once.</param>
    /// <exception cref="ArgumentException">An empty id, no instrument, or one twice.</exception>
    public FormSubmission(Guid id, IReadOnlyList<FilledForm> forms)
    {
        ArgumentNullException.ThrowIfNull(forms);
        if (id == Guid.Empty) throw new ArgumentException("a submission has an id", nameof(id));
        if (forms.Count == 0 || forms.DistinctBy(form => form.Instrument).Count() < forms.Count) throw new ArgumentException("at least one instrument, each once", nameof(forms));
        (Id, Forms) = (id, [.. forms]);
    }

    /// <summary>Made where it was filled in.</summary>
    public Guid Id { get; }

    /// <summary>The instruments, each once.</summary>
    public IReadOnlyList<FilledForm> Forms { get; }

    /// <summary>
    /// What comes of it where no link is involved: on this computer, a tablet or paper. The same submission is received once;
    /// a second form for the same session and purpose by the same respondent does not replace the first.
    /// </summary>
    /// <param name="session">The session it is about.</param>
    /// <param name="purpose">What it is for.</param>
    /// <param name="slip">From where and when it came.</param>
    /// <param name="stands">What was received for this session before.</param>
    public FormReceived HandIn(Session session, FormPurpose purpose, FormSlip slip, IReadOnlyCollection<FormAnswer> stands)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(slip);
        ArgumentNullException.ThrowIfNull(stands);
        var answers = Answers(session.Client, session.Id, purpose, slip);
        if (stands.FirstOrDefault(answer => answer.Submission == Id) is { } same) return new FormReceived.AlreadyReceived(same.At);
        var other = stands.FirstOrDefault(answer => answer.Session == session.Id && answer.Purpose == purpose && answers.Any(mine => mine.By == answer.By));
        return other is null ? new FormReceived.Accepted(answers) : new FormReceived.AnotherStands(other.At);
    }

    internal IReadOnlyList<FormAnswer> Answers(Id<Client> client, Id<Session> session, FormPurpose purpose, FormSlip slip) =>
    [
        .. Forms.Select(form => new FormAnswer(Id, client, session, form.Instrument)
        {
            Version = form.Version,
            Purpose = purpose,
            By = form.Response.By ?? Instruments.Respondent.Client,
            Answers = [.. form.Response.Answers],
            Ticks = [.. form.Response.Ticks],
            Comment = Guard.WordsOrNone(form.Comment),
            At = Guard.Utc(slip.At),
            Source = slip.Source,
        }),
    ];
}
