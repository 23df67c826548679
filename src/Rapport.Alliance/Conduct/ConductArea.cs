namespace Rapport.Alliance;

/// <summary>What a piece of conduct is about.</summary>
public enum ConductArea
{
    /// <summary>How I was.</summary>
    Attribute,

    /// <summary>How I worked.</summary>
    Technique,

    /// <summary>What I did around the work.</summary>
    Conduct,
}
