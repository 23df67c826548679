namespace Rapport.Care;

/// <summary>Somebody who works in the practice.</summary>
/// <param name="id">Their identifier.</param>
/// <param name="practice">Where they work.</param>
/// <param name="displayName">How colleagues and clients see them.</param>
/// <param name="roles">What they do.</param>
public sealed class Person(Id<Person> id, Id<Practice> practice, string displayName, Roles roles)
{
    /// <summary>Their identifier.</summary>
    public Id<Person> Id { get; } = id;

    /// <summary>Where they work.</summary>
    public Id<Practice> Practice { get; } = practice;

    /// <summary>How colleagues and clients see them.</summary>
    public string DisplayName { get; private set; } = Guard.Words(displayName);

    /// <summary>What they do.</summary>
    public Roles Roles { get; private set; } = roles;

    /// <summary>When they left; null while they work here.</summary>
    public DateTimeOffset? LeftAt { get; private set; }

    /// <summary>Whether they do this now.</summary>
    /// <param name="role">One role or several at once.</param>
    public bool Is(Roles role) => LeftAt is null && role != Roles.None && (Roles & role) == role;

    /// <summary>Changes how they are seen.</summary>
    /// <param name="displayName">Their name.</param>
    public void Rename(string displayName) => DisplayName = Guard.Words(displayName);

    /// <summary>Takes on these roles and no others.</summary>
    /// <param name="roles">What they do from now on.</param>
    public void Work(Roles roles) => Roles = roles;

    /// <summary>Leaves the practice; the first time counts.</summary>
    /// <param name="at">When.</param>
    public void Leave(DateTimeOffset at) => LeftAt ??= Guard.Utc(at);
}
