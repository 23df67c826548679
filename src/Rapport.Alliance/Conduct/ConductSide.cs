namespace Rapport.Alliance;

/// <summary>Which way a piece of conduct pulls a working relationship.</summary>
public enum ConductSide
{
    /// <summary>It strains.</summary>
    Harm,

    /// <summary>It helps.</summary>
    Help,
}
