namespace Rapport.Statistics.Change;

/// <summary>Whose standard deviation cut-off b is measured in. Decided in docs/decisions/0023-cut-offs.md.</summary>
public enum CutOffSpread
{
    /// <summary>People not in treatment, the original wording.</summary>
    Functional = 0,

    /// <summary>The clients before treatment, as one widespread program computes it. For comparison with it only.</summary>
    Clinical = 1,
}
