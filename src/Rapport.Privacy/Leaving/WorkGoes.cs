namespace Rapport.Privacy;

/// <summary>What becomes of a piece of work when the therapist in charge leaves the practice.</summary>
public enum WorkGoes
{
    /// <summary>A colleague takes over.</summary>
    ToColleague = 0,

    /// <summary>It stays with colleagues who are in charge already.</summary>
    Stays = 1,

    /// <summary>It ends, as the client and the therapist agreed.</summary>
    Ends = 2,

    /// <summary>The client goes on with somebody outside the practice; it ends here.</summary>
    Elsewhere = 3,
}
