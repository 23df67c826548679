using System.Globalization;
using Rapport.Care;

namespace Rapport.Privacy;

/// <summary>
/// What a guardian of a client may be given: asked for by the therapist in charge, approved by a second person, until a day, and asked again at an age.
/// It opens nothing; whatever a guardian gets is given by a person.
/// </summary>
/// <param name="id">Its identifier.</param>
/// <param name="client">Whose guardian.</param>
/// <param name="person">The therapist who asked for it.</param>
/// <param name="at">When.</param>
public sealed class GuardianGrant(Id<GuardianGrant> id, Id<Client> client, Id<Person> person, DateTimeOffset at)
{
    /// <summary>The age at which it is asked again where nobody says another: our choice, not a law's.</summary>
    public const int UsualAge = 14;

    /// <summary>The highest age that can be said: then nobody is a child any more.</summary>
    public const int HighestAge = 18;

    /// <summary>It lasts at most so many days: a year.</summary>
    public const int LongestDays = 366;

    private const string Iso = "yyyy-MM-dd";

    /// <summary>Its identifier.</summary>
    public Id<GuardianGrant> Id { get; } = id;

    /// <summary>Whose guardian.</summary>
    public Id<Client> Client { get; } = client;

    /// <summary>The therapist who asked for it.</summary>
    public Id<Person> Person { get; } = person;

    /// <summary>When it was asked for.</summary>
    public DateTimeOffset At { get; } = at;

    /// <summary>The guardian's name.</summary>
    public required string Name { get; init; }

    /// <summary>What they are to the client: mother, foster father.</summary>
    public required string Relation { get; init; }

    /// <summary>How they are reached; null where that is not kept. It stands in nothing that anybody is given.</summary>
    public string? Contact { get; init; }

    /// <summary>What was seen that shows who they are, in words.</summary>
    public required string Evidence { get; init; }

    /// <summary>How much they may be given.</summary>
    public required GuardianScope Scope { get; init; }

    /// <summary>Whether the client can decide this themselves.</summary>
    public required Competence Competence { get; init; }

    /// <summary>The client's day of birth, sealed as words are.</summary>
    public required string Born { get; init; }

    /// <summary>The age at which it is asked again.</summary>
    public required int AskAgainAt { get; init; }

    /// <summary>The last day on which it holds.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>The most that a court's order leaves this guardian; null where there is no order.</summary>
    public GuardianScope? OrderLeaves { get; init; }

    /// <summary>Which order that is, in words.</summary>
    public string? Order { get; init; }

    /// <summary>The client's day of birth.</summary>
    public DateOnly BornOn => DateOnly.ParseExact(Born, Iso, CultureInfo.InvariantCulture);

    /// <summary>A day as <see cref="Born"/> keeps it.</summary>
    /// <param name="day">The day.</param>
    public static string BornAs(DateOnly day) => day.ToString(Iso, CultureInfo.InvariantCulture);

    /// <summary>How old the client is on a day, in whole years.</summary>
    /// <param name="born">The day of birth.</param>
    /// <param name="day">The day.</param>
    public static int AgeOn(DateOnly born, DateOnly day) => day.Year - born.Year - (day < born.AddYears(day.Year - born.Year) ? 1 : 0);
}
