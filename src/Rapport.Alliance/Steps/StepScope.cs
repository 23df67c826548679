namespace Rapport.Alliance;

/// <summary>Whose ups and downs a step from one session to the next is measured by (after Gumz and others 2012).</summary>
public enum StepScope
{
    /// <summary>The client's own differences.</summary>
    Own = 0,

    /// <summary>The pooled differences of a sample.</summary>
    Sample = 1,

    /// <summary>The larger of both.</summary>
    Stricter = 2,
}
