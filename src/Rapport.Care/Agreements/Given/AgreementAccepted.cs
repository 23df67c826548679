namespace Rapport.Care;

/// <summary>One of the two accepted what was given.</summary>
/// <param name="Given">What was given.</param>
/// <param name="Client">To whom.</param>
/// <param name="Who">Which of the two.</param>
public sealed record AgreementAccepted(Id<AgreementGiven> Given, Id<Client> Client, AgreementParty Who)
{
    /// <summary>How.</summary>
    public required AgreementManner Manner { get; init; }

    /// <summary>The day of it; on paper the day that stands on the sheet.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Who was signed in, or keyed the sheet in.</summary>
    public required Id<Person> By { get; init; }

    /// <summary>When it was written down.</summary>
    public required DateTimeOffset At { get; init; }
}
