namespace Rapport.Alliance;

/// <summary>What became of a drop within the horizon.</summary>
public enum DropCourse
{
    /// <summary>The horizon has not passed yet.</summary>
    Open = 0,

    /// <summary>Enough of it was won back within the horizon.</summary>
    Repaired = 1,

    /// <summary>The horizon passed without.</summary>
    Unrepaired = 2,
}
