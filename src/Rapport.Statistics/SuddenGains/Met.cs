namespace Rapport.Statistics.SuddenGains;

/// <summary>What became of a criterion at one interval.</summary>
public enum Met
{
    /// <summary>Judged, and not met.</summary>
    No = 0,

    /// <summary>Met.</summary>
    Yes = 1,

    /// <summary>Not judged: the criterion is off, or too many sessions are missing.</summary>
    NotJudged = 2,
}
