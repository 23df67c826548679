namespace Rapport.Care;

/// <summary>What became of what was agreed between sessions. None of them is a failure.</summary>
public enum HomeworkState
{
    /// <summary>Agreed.</summary>
    Agreed = 0,

    /// <summary>Done.</summary>
    Done = 1,

    /// <summary>Some of it.</summary>
    Partly = 2,

    /// <summary>Not done.</summary>
    NotDone = 3,

    /// <summary>The two let it go.</summary>
    LetGo = 4,
}
