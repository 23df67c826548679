using Rapport.Care;

namespace Rapport.Privacy;

/// <summary>How many people a sum must hold before somebody who manages sees it: nobody can be picked out of it, and no therapist read off it. The bounds are the product's (X15).</summary>
public static class SumSize
{
    /// <summary>The fewest clients.</summary>
    public const int Clients = 10;

    /// <summary>The fewest therapists.</summary>
    public const int Therapists = 5;

    /// <summary>Whether a sum over these may be shown; who stands there twice counts once.</summary>
    /// <param name="clients">Whose figures are in it.</param>
    /// <param name="therapists">Who works with them.</param>
    public static bool IsEnough(IEnumerable<Id<Client>> clients, IEnumerable<Id<Person>> therapists) =>
        clients.Distinct().Take(Clients).Count() == Clients && therapists.Distinct().Take(Therapists).Count() == Therapists;
}
