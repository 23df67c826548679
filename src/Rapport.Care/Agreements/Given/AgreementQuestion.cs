namespace Rapport.Care;

/// <summary>A question the client had while reading.</summary>
/// <param name="Given">About what.</param>
/// <param name="Client">Whose question.</param>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Words">The question in their words.</param>
public sealed record AgreementQuestion(Id<AgreementGiven> Given, Id<Client> Client, int Number, string Words)
{
    /// <summary>Who was signed in.</summary>
    public required Id<Person> By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}
