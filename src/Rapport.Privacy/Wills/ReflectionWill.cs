using Rapport.Care;

namespace Rapport.Privacy;

/// <summary>
/// An author's wish for what they wrote for themselves, should they die or be unable to act. Two people they named open it together: each holds one
/// share, sealed to a key of their own, and neither share says anything without the other. See docs/decisions/0135-professional-will.md.
/// </summary>
/// <param name="id">Its identifier.</param>
/// <param name="practice">Where they work.</param>
/// <param name="author">Whose wish.</param>
/// <param name="madeAt">When it was made.</param>
public sealed class ReflectionWill(Id<ReflectionWill> id, Id<Practice> practice, Id<Person> author, DateTimeOffset madeAt)
{
    /// <summary>The fewest and the most days for which an author can stop an opening.</summary>
    public const int FewestDays = 1, MostDays = 30;

    /// <summary>The days that are offered first.</summary>
    public const int UsualDays = 3;

    /// <summary>For how many months they may be read at most.</summary>
    public const int MostMonths = 120;

    /// <summary>Its identifier.</summary>
    public Id<ReflectionWill> Id { get; } = id;

    /// <summary>Where they work.</summary>
    public Id<Practice> Practice { get; } = practice;

    /// <summary>Whose wish.</summary>
    public Id<Person> Author { get; } = author;

    /// <summary>When it was made.</summary>
    public DateTimeOffset MadeAt { get; } = madeAt;

    /// <summary>Which key of the author it opens.</summary>
    public required Id<ReflectionKey> Key { get; init; }

    /// <summary>One of the two.</summary>
    public required Id<Person> First { get; init; }

    /// <summary>The other.</summary>
    public required Id<Person> Second { get; init; }

    /// <summary>The key of the first to which their share is sealed.</summary>
    public required Id<ReflectionKey> FirstKey { get; init; }

    /// <summary>The key of the second to which their share is sealed.</summary>
    public required Id<ReflectionKey> SecondKey { get; init; }

    /// <summary>The first's share, sealed to their key, in Base64.</summary>
    public required string FirstShare { get; init; }

    /// <summary>The second's share, sealed to their key, in Base64.</summary>
    public required string SecondShare { get; init; }

    /// <summary>The private half of the author's key, wrapped by what comes of both shares, in Base64.</summary>
    public required string Wrapped { get; init; }

    /// <summary>For so many days after one of the two began, the author can stop it, and the other cannot confirm it.</summary>
    public required int WaitDays { get; init; }

    /// <summary>What the two may do.</summary>
    public required WillThen Then { get; init; }

    /// <summary>For how many months after the opening they may read it; null for as long as it is there.</summary>
    public int? Months { get; init; }

    /// <summary>What the author wants to be done, in their words.</summary>
    public required string Words { get; init; }

    /// <summary>When the author took it back or made another; null while it holds.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Whether somebody is one of the two.</summary>
    /// <param name="person">Who.</param>
    public bool Names(Id<Person> person) => person == First || person == Second;

    /// <summary>The other of the two.</summary>
    /// <param name="person">One of them.</param>
    public Id<Person> OtherThan(Id<Person> person) => person == First ? Second : First;

    /// <summary>Takes it back; the first time counts.</summary>
    /// <param name="at">When.</param>
    public void Revoke(DateTimeOffset at) => RevokedAt ??= at;
}
