namespace Rapport.Care;

/// <summary>One answer on a form that is not sent yet: what is known if it never is. Risk answers are read from it at once.</summary>
/// <param name="Link">By which link the form is open.</param>
/// <param name="Client">Whose answer it is.</param>
/// <param name="Instrument">The instrument's id.</param>
/// <param name="Item">The item's number, from 1.</param>
public sealed record ItemAnswered(Id<FormLink> Link, Id<Client> Client, string Instrument, int Item)
{
    /// <summary>The answer; null where it was taken back.</summary>
    public required decimal? Answer { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}
