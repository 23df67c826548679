namespace Rapport.Care;

/// <summary>A score from before this program, read from a file: it has a day and no session. The same line read twice is one score.</summary>
/// <param name="Client">Whose.</param>
/// <param name="Instrument">The instrument's id.</param>
/// <param name="On">The day.</param>
/// <param name="Value">The total, in the instrument's own units.</param>
public sealed record EarlierScore(Id<Client> Client, string Instrument, DateOnly On, double Value)
{
    /// <summary>Who read it in.</summary>
    public required Id<Person> AddedBy { get; init; }

    /// <summary>When it was read in.</summary>
    public required DateTimeOffset AddedAt { get; init; }
}
