namespace Rapport.Care;

/// <summary>The client no longer agrees. It ends nothing by itself: it is there to be talked about.</summary>
/// <param name="Given">What they had accepted.</param>
/// <param name="Client">Who.</param>
/// <param name="At">When.</param>
public sealed record AgreementWithdrawn(Id<AgreementGiven> Given, Id<Client> Client, DateTimeOffset At)
{
    /// <summary>The day of it.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Why, in their words; null where they gave no reason. They owe none.</summary>
    public string? Words { get; init; }

    /// <summary>Who was signed in; null where the client did it alone, on their own page.</summary>
    public required Id<Person>? By { get; init; }
}
