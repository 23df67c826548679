namespace Rapport.Care;

/// <summary>What a person of the practice does. One person can be several; none of them opens a client's record by itself.</summary>
[Flags]
public enum Roles
{
    /// <summary>Nothing (any more).</summary>
    None = 0,

    /// <summary>Works with clients.</summary>
    Therapist = 1,

    /// <summary>Supervises therapists.</summary>
    Supervisor = 2,

    /// <summary>Manages the practice.</summary>
    Owner = 4,
}
