namespace Rapport.Care;

/// <summary>Who ended a course of work.</summary>
public enum EndedBy
{
    /// <summary>Both together.</summary>
    Both = 0,

    /// <summary>The client.</summary>
    Client = 1,

    /// <summary>The therapist.</summary>
    Therapist = 2,

    /// <summary>The practice or somebody outside.</summary>
    Others = 3,
}
