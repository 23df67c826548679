namespace Rapport.Statistics.Reliability.Agreement;

/// <summary>The six forms of Shrout and Fleiss (1979): who rated, and whether one rating or the mean of all is used.</summary>
public enum IntraclassForm
{
    /// <summary>Each target has its own raters, one rating: ICC(1,1).</summary>
    Icc1,

    /// <summary>The same random raters for all, one rating, their severity counts: ICC(2,1).</summary>
    Icc2,

    /// <summary>The same fixed raters for all, one rating, their severity does not count: ICC(3,1).</summary>
    Icc3,

    /// <summary>As the first, the mean of k ratings: ICC(1,k).</summary>
    Icc1k,

    /// <summary>As the second, the mean of k ratings: ICC(2,k).</summary>
    Icc2k,

    /// <summary>As the third, the mean of k ratings: ICC(3,k).</summary>
    Icc3k,
}
