namespace Rapport.Alliance;

/// <summary>The shape of a rupture in the ratings. Where two fit, the first in this list is told.</summary>
public enum RupturePattern
{
    /// <summary>The rating has not come back (yet).</summary>
    L = 0,

    /// <summary>Two or more falls in a row led down to the onset.</summary>
    Slide = 1,

    /// <summary>Low in one session only.</summary>
    V = 2,

    /// <summary>Low in two or more sessions and back in two or more upward steps.</summary>
    SlopeBack = 3,

    /// <summary>Low in two or more sessions and back in one step.</summary>
    U = 4,
}
