namespace Rapport.Care;

/// <summary>The form of a session's note.</summary>
public enum NoteForm
{
    /// <summary>As it comes.</summary>
    Free = 0,

    /// <summary>Subjective, objective, assessment, plan.</summary>
    Soap = 1,

    /// <summary>Data, assessment, plan.</summary>
    Dap = 2,

    /// <summary>Behaviour, intervention, response, plan.</summary>
    Birp = 3,
}
