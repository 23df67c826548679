namespace Rapport.Care;

/// <summary>A version was put before a client to read.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Client">Who is to read it.</param>
/// <param name="Version">Which words.</param>
/// <param name="At">When.</param>
public sealed record AgreementGiven(Id<AgreementGiven> Id, Id<Client> Client, Id<PracticeAgreement> Version, DateTimeOffset At)
{
    /// <summary>Who gave it.</summary>
    public required Id<Person> By { get; init; }
}
