namespace Rapport.Care;

/// <summary>What happened since a client said something.</summary>
/// <param name="Said">Since which words.</param>
/// <param name="Client">With whom.</param>
/// <param name="Number">Its number among what happened, from 1.</param>
public sealed record HappenedSince(Id<SaidBefore> Said, Id<Client> Client, int Number)
{
    /// <summary>What happened.</summary>
    public required string Words { get; init; }

    /// <summary>Who wrote it down.</summary>
    public required Id<Person> By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}
