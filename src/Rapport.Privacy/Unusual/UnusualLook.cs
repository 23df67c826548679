using Rapport.Care;

namespace Rapport.Privacy;

/// <summary>Looks of one person on one day that are worth a question. It says nothing about why: there are good reasons for each.</summary>
/// <param name="Person">Who looked.</param>
/// <param name="Day">On which day, where the practice is.</param>
/// <param name="Kind">Why they stand out.</param>
/// <param name="Looks">The looks themselves, in order; never empty.</param>
public sealed record UnusualLook(Id<Person> Person, DateOnly Day, UnusualKind Kind, IReadOnlyList<Access> Looks)
{
    /// <summary>How many records.</summary>
    public int Clients => Looks.Select(look => look.Client).Distinct().Count();
}
